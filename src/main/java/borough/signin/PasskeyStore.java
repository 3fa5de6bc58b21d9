package borough.signin;

import borough.data.Json;
import borough.data.Sql;
import borough.data.Writes;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys, and the challenges that wait for an answer. */
@Component
class PasskeyStore implements UserCredentialRepository {
    private static final String PASSKEY =
            """
            select credential_id, person_id, label, record, made_at, used_at
            from signin.passkeys
            """;

    private final JdbcClient database;
    private final Writes writes;
    private final Clock clock;

    PasskeyStore(JdbcClient database, Writes writes, Clock clock) {
        this.database = database;
        this.writes = writes;
        this.clock = clock;
    }

    /** What a check needs of a passkey besides its columns. */
    record Kept(
            String publicKey,
            long signatureCount,
            boolean uvInitialized,
            Set<String> transports,
            boolean backupEligible,
            boolean backupState,
            String attestationObject,
            String attestationClientData) {}

    static Bytes ownerId(UUID person) {
        return new Bytes(
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(person.getMostSignificantBits())
                        .putLong(person.getLeastSignificantBits())
                        .array());
    }

    static UUID person(Bytes ownerId) {
        var bytes = ByteBuffer.wrap(ownerId.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    List<Passkey> of(UUID person) {
        return database.sql(PASSKEY + "where person_id = ? order by made_at desc")
                .param(person)
                .query(
                        (row, n) ->
                                new Passkey(
                                        row.getString("credential_id"),
                                        row.getString("label"),
                                        Sql.instant(row, "made_at"),
                                        Sql.instant(row, "used_at")))
                .list();
    }

    void remove(UUID person, String id) {
        writes.add(
                "delete from signin.passkeys where person_id = ? and credential_id = ?",
                person,
                id);
    }

    @Override
    public void delete(Bytes credentialId) {
        writes.add(
                "delete from signin.passkeys where credential_id = ?",
                credentialId.toBase64UrlString());
    }

    @Override
    public void save(CredentialRecord it) {
        var now = clock.instant();
        writes.add(
                """
                insert into signin.passkeys
                    (credential_id, person_id, label, record, made_at, used_at)
                values (?, ?, ?, ?::jsonb, ?, ?)
                on conflict (council_id, credential_id) do update
                set record = excluded.record, used_at = excluded.used_at
                """,
                it.getCredentialId().toBase64UrlString(),
                person(it.getUserEntityUserId()),
                it.getLabel(),
                Json.write(kept(it)),
                now,
                now);
    }

    private static Kept kept(CredentialRecord it) {
        return new Kept(
                new Bytes(it.getPublicKey().getBytes()).toBase64UrlString(),
                it.getSignatureCount(),
                it.isUvInitialized(),
                it.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .collect(Collectors.toSet()),
                it.isBackupEligible(),
                it.isBackupState(),
                text(it.getAttestationObject()),
                text(it.getAttestationClientDataJSON()));
    }

    private static String text(@Nullable Bytes bytes) {
        return bytes == null ? "" : bytes.toBase64UrlString();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return database.sql(PASSKEY + "where credential_id = ?")
                .param(credentialId.toBase64UrlString())
                .query(PasskeyStore::credential)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return database.sql(PASSKEY + "where person_id = ?")
                .param(person(owner))
                .query(PasskeyStore::credential)
                .list();
    }

    private static CredentialRecord credential(ResultSet row, int n) throws SQLException {
        var kept = Json.read(row.getString("record"), Kept.class);
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.getString("credential_id")))
                .userEntityUserId(ownerId(row.getObject("person_id", UUID.class)))
                .publicKey(ImmutablePublicKeyCose.fromBase64(kept.publicKey()))
                .signatureCount(kept.signatureCount())
                .uvInitialized(kept.uvInitialized())
                .transports(
                        kept.transports().stream()
                                .map(AuthenticatorTransport::valueOf)
                                .collect(Collectors.toSet()))
                .backupEligible(kept.backupEligible())
                .backupState(kept.backupState())
                .attestationObject(Bytes.fromBase64(kept.attestationObject()))
                .attestationClientDataJSON(Bytes.fromBase64(kept.attestationClientData()))
                .created(Sql.instant(row, "made_at"))
                .lastUsed(Sql.instant(row, "used_at"))
                .label(row.getString("label"))
                .build();
    }

    void add(Token token, Ceremony it, Instant now, Instant endsAt) {
        writes.add("delete from signin.ceremonies where ends_at < ?", now);
        writes.add(
                """
                insert into signin.ceremonies (token_hash, options, ends_at)
                values (?, ?::jsonb, ?)
                """,
                token.hash(),
                Json.write(it),
                endsAt);
    }

    /** Takes a challenge away for its one answer. */
    Optional<Ceremony> take(Token token, Instant now) {
        return database.sql(
                        """
                        delete from signin.ceremonies
                        where token_hash = ? and ends_at > ?
                        returning options
                        """)
                .param(token.hash())
                .param(Sql.value(now))
                .query(String.class)
                .optional()
                .map(it -> Json.read(it, Ceremony.class));
    }
}

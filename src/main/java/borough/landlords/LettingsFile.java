package borough.landlords;

import borough.landlords.Landlords.Rejected;
import borough.values.Uprn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** A CSV of lettings: {@code property,kind,name,email}; the first line names the columns. */
final class LettingsFile {
    private static final String HEAD = "property,kind,name,email";
    private static final int COLUMNS = 4;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 320;

    private LettingsFile() {}

    /** What a file says, each letting by its line, and what is wrong with the other lines. */
    record Read(LinkedHashMap<Integer, Letting> lines, List<Rejected> rejected) {}

    static Read read(Reader csv) {
        var read = new Read(new LinkedHashMap<>(), new ArrayList<>());
        var reader = new BufferedReader(csv);
        try {
            var head = reader.readLine();
            if (head == null || !head.strip().replace("\uFEFF", "").equals(HEAD)) {
                read.rejected().add(new Rejected(1, "The first line is not " + HEAD));
                return read;
            }
            int number = 1;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    line(number, line, read);
                }
            }
            return read;
        } catch (MalformedInputException notText) {
            read.lines().clear();
            read.rejected().add(new Rejected(1, "This file is not written in UTF-8"));
            return read;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void line(int number, String line, Read read) {
        var fields = line.split(",", -1);
        var home = fields.length == COLUMNS ? Uprn.read(fields[0].strip()) : null;
        if (home == null) {
            read.rejected().add(new Rejected(number, "It needs " + COLUMNS + " columns"));
            return;
        }
        var kind = fields[1].strip();
        var name = fields[2].strip();
        var email = fields[3].strip();
        if (home.isEmpty()) {
            read.rejected().add(new Rejected(number, "There is no property " + fields[0]));
        } else if (!Landlord.KINDS.contains(kind)) {
            read.rejected()
                    .add(
                            new Rejected(
                                    number,
                                    "The kind is one of " + String.join(", ", Landlord.KINDS)));
        } else if (name.length() > LONGEST_NAME || email.length() > LONGEST_EMAIL) {
            read.rejected().add(new Rejected(number, "The name or the email is too long"));
        } else if (name.isEmpty() || (!email.isEmpty() && !email.matches("[^\\s@,]+@[^\\s@,]+"))) {
            read.rejected().add(new Rejected(number, "It needs a name, and an email or none"));
        } else {
            var landlord = new Landlord(kind, name, email.isEmpty() ? null : email);
            read.lines().put(number, new Letting(home.get(), landlord));
        }
    }
}

package borough.running;

import borough.postgres.CannotGoOn;
import borough.settings.Setting;
import borough.settings.Settings;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Whether the port to listen on can be had. */
final class Ports {
    private static final int FIRST_ORDINARY = 1024;

    private Ports() {}

    /** Stops at once where it cannot, rather than after the database has been started for it. */
    static void need(Settings settings) {
        var address = settings.text(Setting.LISTEN_ADDRESS);
        var port = settings.number(Setting.LISTEN_PORT);
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (BindException refused) {
            throw refused(settings, port, refused);
        } catch (UnknownHostException unknown) {
            throw new CannotGoOn(
                    "listen.address is %s, which is no address of this machine.".formatted(address),
                    unknown);
        } catch (IOException other) {
            throw new CannotGoOn(
                    "Port %d of %s cannot be opened: %s."
                            .formatted(port, address, other.getMessage()),
                    other);
        }
    }

    private static CannotGoOn refused(Settings settings, int port, BindException refused) {
        var why = String.valueOf(refused.getMessage());
        if (why.contains("Permission denied") && port < FIRST_ORDINARY) {
            return new CannotGoOn(
                    "Port %d is for root only. Give another with --port, and put a proxy in front."
                            .formatted(port),
                    refused);
        }
        if (why.contains("Cannot assign")) {
            return new CannotGoOn(
                    "listen.address is %s, which is no address of this machine."
                            .formatted(settings.text(Setting.LISTEN_ADDRESS)),
                    refused);
        }
        return taken(settings);
    }

    static CannotGoOn taken(Settings settings) {
        return new CannotGoOn(
                ("Port %s is taken by another program. Stop that one, or give another"
                                + " port: ./borough start --port 8081")
                        .formatted(settings.text(Setting.LISTEN_PORT)));
    }
}

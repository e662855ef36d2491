using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Baozhai.Bot.Tests.Sources.Files;

/// <summary>A Dovecot of its own on this machine, with mailboxes of files in a folder. It ends with the test.</summary>
internal sealed class MailServer : IDisposable
{
    /// <summary>The password of everybody.</summary>
    public const string Password = "geheim";

    private static readonly string? Program = Array.Find(["/usr/sbin/dovecot", "/usr/local/sbin/dovecot"], File.Exists);

    private readonly TemporaryFolder _folder;
    private readonly Process _process;

    private bool _isOver;

    private MailServer(TemporaryFolder folder, Process process, int port) => (_folder, _process, Port) = (folder, process, port);

    /// <summary>Whether there is one: it needs to be started as root.</summary>
    public static bool IsThere => Program is not null && Environment.UserName == "root";

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>Starts it.</summary>
    public static async Task<MailServer> StartAsync(TemporaryFolder folder)
    {
        var port = FreePort();
        var settings = folder.File("dovecot.conf");
        await File.WriteAllTextAsync(settings, $$"""
            protocols = imap
            listen = 127.0.0.1
            base_dir = {{folder.File("run")}}
            state_dir = {{folder.File("state")}}
            log_path = {{folder.File("dovecot.log")}}
            ssl = no
            disable_plaintext_auth = no
            mail_location = maildir:{{folder.File("mail")}}/%u
            first_valid_uid = 1
            passdb {
              driver = static
              args = password={{Password}}
            }
            userdb {
              driver = static
              args = uid=nobody gid=nogroup home={{folder.File("home")}}
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = {{port}}
              }
              inet_listener imaps {
                port = 0
              }
            }
            service anvil {
              chroot =
            }
            """);
        var process = Process.Start(new ProcessStartInfo(Program!) { ArgumentList = { "-F", "-c", settings }, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var server = new MailServer(folder, process, port);
        for (var i = 0; i < 200; i++)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port);
                return server;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
            }
        }

        server.Dispose();
        throw new InvalidOperationException("Dovecot did not start.");
    }

    /// <summary>Puts a message into somebody's mailbox.</summary>
    public void Deliver(string user, string message)
    {
        var box = Path.Combine(_folder.File("mail"), user);
        foreach (var part in new[] { "cur", "new", "tmp" }) Directory.CreateDirectory(Path.Combine(box, part));
        File.WriteAllText(Path.Combine(box, "new", $"{Guid.NewGuid():N}.test"), message.ReplaceLineEndings("\r\n"));
        if (OperatingSystem.IsWindows()) return;
        // The server reads mail as nobody.
        foreach (var path in Directory.EnumerateFileSystemEntries(_folder.File("mail"), "*", SearchOption.AllDirectories).Prepend(_folder.File("mail")))
            File.SetUnixFileMode(path, (UnixFileMode)0b111_111_111);
        for (var above = new DirectoryInfo(_folder.File("mail")).Parent; above is not null && above.FullName.StartsWith(Path.GetTempPath().TrimEnd('/'), StringComparison.Ordinal) && above.FullName.Length > Path.GetTempPath().TrimEnd('/').Length; above = above.Parent)
            File.SetUnixFileMode(above.FullName, File.GetUnixFileMode(above.FullName) | UnixFileMode.OtherExecute | UnixFileMode.OtherRead);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_isOver) return;
        _isOver = true;
        if (!_process.HasExited)
        {
            using var end = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            end.WaitForExit();
            if (!_process.WaitForExit(5000)) _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

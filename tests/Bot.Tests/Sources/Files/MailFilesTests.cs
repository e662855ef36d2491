using System.Text;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Sources;
using Baozhai.Bot.Sources.Editions;
using Baozhai.Bot.Sources.Files;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Sources.Files;

/// <summary>A mailbox of a real server.</summary>
public sealed class MailFilesTests : IAsyncLifetime
{
    private const string Page = "江湾日报\n2026年7月1日 星期三\n\n江湾大桥合龙\n\n本报讯（记者 方晓）昨日，江湾大桥顺利合龙，全长一千米，市民出行更方便。";

    private readonly TemporaryFolder _folder = new();
    private readonly FilesMemory _taken = new();
    private MailServer? _server;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(MailServer.IsThere, "Dovecot is not installed, or cannot be started by this user.");
        _server = await MailServer.StartAsync(_folder);
    }

    public ValueTask DisposeAsync()
    {
        _server?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Attachments_of_named_senders_are_taken_once_and_the_message_stays_unread()
    {
        _server!.Deliver("bot", Message("desk@paper.example", "20260701.txt", Page));
        _server.Deliver("bot", Message("stranger@evil.example", "20260702.txt", Page));

        var file = Assert.Single((await LookAsync()).Files);
        Assert.Equal(("20260701.txt", Page), (file.Name, Encoding.UTF8.GetString(file.Content)));

        _taken.Note(file, TimeProvider.System.GetUtcNow());
        Assert.Empty((await LookAsync()).Files);
        // A message that was seen has an S among its flags.
        Assert.DoesNotContain(Directory.GetFiles(Path.Combine(_folder.File("mail"), "bot"), "*", SearchOption.AllDirectories), path => path.Contains(":2,", StringComparison.Ordinal) && path.EndsWith('S'));
    }

    [Fact]
    public async Task Names_lead_into_no_folder_and_other_kinds_of_files_are_left()
    {
        _server!.Deliver("bot", Message("desk@paper.example", "../../etc/A1版.txt", Page));
        _server.Deliver("bot", Message("desk@paper.example", "logo.png", Page));

        Assert.Equal("A1版.txt", Assert.Single((await LookAsync()).Files).Name);
    }

    [Fact]
    public async Task A_message_without_a_file_is_an_issue_itself()
    {
        _server!.Deliver("bot", $"From: <desk@paper.example>\nTo: <bot@x>\nSubject: Paper\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Page, 5))))}\n");

        var file = Assert.Single((await LookAsync()).Files);
        Assert.EndsWith(".txt", file.Name, StringComparison.Ordinal);
        Assert.Contains("江湾大桥顺利合龙", Encoding.UTF8.GetString(file.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_a_missing_folder_and_a_server_that_is_away_are_faults_with_their_reasons()
    {
        Assert.Equal(SourceFaultKind.ShutOut, (await LookAsync(mail => mail.Password = "wrong")).Fault?.Kind);
        Assert.Equal(SourceFaultKind.ShutOut, (await LookAsync(mail => mail.Folder = "Nowhere")).Fault?.Kind);
        _server!.Dispose();
        Assert.Equal(SourceFaultKind.Unreachable, (await LookAsync()).Fault?.Kind);
    }

    private static string Message(string from, string name, string text) => $"""
        From: Desk <{from}>
        To: <bot@x>
        Subject: Paper
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8

        Enclosed.
        --b
        Content-Type: application/octet-stream
        Content-Disposition: attachment; filename="=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(name))}?="
        Content-Transfer-Encoding: base64

        {Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}
        --b--
        """;

    private Task<FilesReading> LookAsync(Action<MailOptions>? change = null)
    {
        var mail = new MailOptions { Host = "127.0.0.1", Port = _server!.Port, Tls = false, User = "bot", Password = MailServer.Password, Senders = ["desk@paper.example"] };
        change?.Invoke(mail);
        return new MailFiles(Options.Create(new InboxOptions()), TimeProvider.System).NewAsync(new SourceOptions { Name = "mail", Mail = mail }, Today, _taken, Token);
    }
}

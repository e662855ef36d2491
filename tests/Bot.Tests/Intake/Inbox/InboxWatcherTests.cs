using System.Text;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Tests.Channels.Telegram;
using Baozhai.Bot.Workers;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Intake.Inbox;

public sealed class InboxWatcherTests : IDisposable
{
    private readonly TemporaryFolder _inbox = new();
    private readonly ManualTimeProvider _time = new();
    private readonly IntakeDesk _intake = new();
    private readonly InboxTroubles _troubles = new();
    private readonly LogLines _log = new();
    private readonly InboxWatcher _watcher;

    public InboxWatcherTests() => _watcher = new InboxWatcher(
        _intake, _troubles, Seats.OfOneProcess(_time), Options.Create(new InboxOptions { Path = _inbox.Path, MaxMegabytes = 1 }), _time, _log.For<InboxWatcher>());

    public void Dispose()
    {
        _watcher.Dispose();
        _log.Dispose();
        _inbox.Dispose();
    }

    [Fact]
    public async Task A_complete_file_is_read_within_two_seconds_and_moved_to_done()
    {
        Drop("20240627.txt", "六月二十七日");

        await LookForAsync(TimeSpan.FromSeconds(2));

        Assert.Equal(["20240627.txt 六月二十七日"], _intake.Taken);
        Assert.True(File.Exists(_inbox.File("done/20240627.txt")));
        Assert.False(File.Exists(_inbox.File("20240627.txt")));
    }

    [Fact]
    public async Task A_file_that_still_grows_is_not_read_half()
    {
        Drop("page.txt", "一");
        await LookForAsync(TimeSpan.FromSeconds(0.5));
        Drop("page.txt", "一二");
        await LookForAsync(TimeSpan.FromSeconds(0.5));
        Assert.Empty(_intake.Taken);

        await LookForAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(["page.txt 一二"], _intake.Taken);
    }

    [Fact]
    public async Task A_file_that_a_slow_writer_holds_open_is_not_read()
    {
        await using (var writer = new FileStream(_inbox.File("page.txt"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
        {
            await writer.WriteAsync("一"u8.ToArray(), TestContext.Current.CancellationToken);
            await writer.FlushAsync(TestContext.Current.CancellationToken);
            await LookForAsync(TimeSpan.FromSeconds(10));
            Assert.Empty(_intake.Taken);
        }

        await LookForAsync(TimeSpan.FromSeconds(2));

        Assert.Single(_intake.Taken);
    }

    [Fact]
    public async Task A_refused_file_goes_to_failed_with_the_reason_beside_it()
    {
        _intake.Answer = new IssueReceipt { Outcome = IssueOutcome.Refused, Reason = "it is a JPEG image, not text" };
        Drop("photo.txt", "…");

        await LookForAsync(TimeSpan.FromSeconds(2));

        Assert.True(File.Exists(_inbox.File("failed/photo.txt")));
        Assert.Equal("it is a JPEG image, not text\n", await File.ReadAllTextAsync(_inbox.File("failed/photo.txt.reason.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_second_file_of_the_same_name_is_kept_beside_the_first()
    {
        Drop("page.txt", "甲");
        await LookForAsync(TimeSpan.FromSeconds(2));
        Drop("page.txt", "乙");

        await LookForAsync(TimeSpan.FromSeconds(2));

        Assert.Equal(["甲", "乙"], Directory.GetFiles(_inbox.File("done")).OrderBy(file => file.Length).Select(File.ReadAllText));
    }

    [Fact]
    public async Task A_file_stays_and_is_tried_again_when_the_store_is_away()
    {
        _intake.Trouble = new StorageException("the store is away");
        Drop("page.txt", "甲");
        Drop("other.txt", "乙");
        await LookForAsync(TimeSpan.FromSeconds(5));
        Assert.True(File.Exists(_inbox.File("page.txt")) && File.Exists(_inbox.File("other.txt")));

        Assert.Equal(["other.txt", "page.txt"], _troubles.Names);

        _intake.Trouble = null;
        await LookForAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(2, _intake.Taken.Count);
        Assert.Empty(_troubles.Names);
    }

    [Fact]
    public async Task While_the_store_is_away_a_file_is_named_once_however_often_it_is_tried()
    {
        _intake.Trouble = new StorageException("the store is away");
        Drop("page.txt", "甲");

        await LookForAsync(TimeSpan.FromMinutes(3));

        Assert.Single(_log.All, line => line.Contains("the store is away", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_whose_content_makes_it_fail_goes_to_failed_after_the_first_try()
    {
        _intake.Trouble = new InvalidOperationException("a fault");
        Drop("page.txt", "甲");

        await LookForAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(1, _intake.Tries);
        Assert.False(File.Exists(_inbox.File("page.txt")));
        Assert.Contains("InvalidOperationException: a fault", await File.ReadAllTextAsync(_inbox.File("failed/page.txt.reason.txt"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(_troubles.Names);
    }

    [Fact]
    public async Task A_file_over_the_limit_goes_to_failed_unread()
    {
        await File.WriteAllBytesAsync(_inbox.File("paper.txt"), new byte[1024 * 1024 + 1], TestContext.Current.CancellationToken);

        await LookForAsync(TimeSpan.FromSeconds(2));

        Assert.Equal(0, _intake.Tries);
        Assert.Contains("larger than 1 MB", await File.ReadAllTextAsync(_inbox.File("failed/paper.txt.reason.txt"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a folder")]
    [InlineData("a dangling link")]
    [InlineData("a link to itself")]
    [InlineData("a pipe")]
    [InlineData("a file that cannot be read")]
    public async Task What_cannot_be_read_is_named_once_and_keeps_nothing_else_from_being_read(string what)
    {
        if (!OperatingSystem.IsLinux()) return;
        var path = _inbox.File("a.txt");
        switch (what)
        {
            case "a folder": Directory.CreateDirectory(path); break;
            case "a dangling link": File.CreateSymbolicLink(path, _inbox.File("nowhere")); break;
            case "a link to itself": File.CreateSymbolicLink(path, path); break;
            case "a pipe": await RunAsync("mkfifo", path); break;
            // Its first page belongs to nobody: reading it fails for root as well.
            default: File.CreateSymbolicLink(path, "/proc/self/mem"); break;
        }

        Drop("b.txt", "乙");

        await LookForAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(["b.txt 乙"], _intake.Taken);
        Assert.Equal(["a.txt"], _troubles.Names);
        Assert.Single(_log.All, line => line.Contains("a.txt", StringComparison.Ordinal));
        Assert.All(_log.All, line => Assert.DoesNotContain("   at ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Health_says_what_stands_in_the_inbox_until_it_is_gone()
    {
        Directory.CreateDirectory(_inbox.File("a.txt"));
        var health = new InboxHealth(_troubles);
        await LookForAsync(TimeSpan.FromSeconds(1));

        var troubled = await health.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);
        Directory.Delete(_inbox.File("a.txt"));
        await LookForAsync(TimeSpan.FromSeconds(1));
        var well = await health.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);

        Assert.Equal((HealthStatus.Degraded, HealthStatus.Healthy), (troubled.Status, well.Status));
        Assert.Contains("a.txt", HealthNote.In(troubled.Data), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".hidden.txt")]
    [InlineData("page.txt.part")]
    [InlineData("page.tmp")]
    public async Task What_is_on_its_way_under_another_name_is_left_alone(string name)
    {
        Drop(name, "甲");

        await LookForAsync(TimeSpan.FromSeconds(10));

        Assert.Empty(_intake.Taken);
        Assert.True(File.Exists(_inbox.File(name)));
    }

    [Fact]
    public async Task An_inbox_that_was_removed_is_made_again()
    {
        Directory.Delete(_inbox.Path, recursive: true);

        await LookForAsync(TimeSpan.FromSeconds(1));

        Assert.True(Directory.Exists(_inbox.Path));
    }

    private static async Task RunAsync(string program, string argument)
    {
        using var process = System.Diagnostics.Process.Start(program, [argument]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private void Drop(string name, string text) => File.WriteAllText(_inbox.File(name), text, new UTF8Encoding(false));

    private async Task LookForAsync(TimeSpan time)
    {
        var until = _time.GetUtcNow() + time;
        for (; _time.GetUtcNow() < until; _time.Advance(TimeSpan.FromMilliseconds(250))) await _watcher.LookAsync(TestContext.Current.CancellationToken);
        await _watcher.LookAsync(TestContext.Current.CancellationToken);
    }

    private sealed class IntakeDesk : IIssueIntake
    {
        public List<string> Taken { get; } = [];

        public IssueReceipt Answer { get; set; } = new() { Outcome = IssueOutcome.Added };

        public Exception? Trouble { get; set; }

        public int Tries { get; private set; }

        public Task<IssueReceipt> AcceptAsync(string name, ReadOnlyMemory<byte> content, bool backIssue, CancellationToken cancellationToken)
        {
            Tries++;
            if (Trouble is not null) throw Trouble;
            Taken.Add($"{name} {Encoding.UTF8.GetString(content.Span)}");
            return Task.FromResult(Answer);
        }
    }
}

using System.Text;
using Baozhai.Bot.Inbox;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Inbox;

public sealed class InboxWatcherTests : IDisposable
{
    private readonly TemporaryFolder _inbox = new();
    private readonly ManualTimeProvider _time = new();
    private readonly IntakeDesk _intake = new();
    private readonly InboxWatcher _watcher;

    public InboxWatcherTests() => _watcher = new InboxWatcher(
        _intake, Options.Create(new InboxOptions { Path = _inbox.Path }), _time, NullLogger<InboxWatcher>.Instance);

    public void Dispose()
    {
        _watcher.Dispose();
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
        _intake.Trouble = new InvalidOperationException("the store is away");
        Drop("page.txt", "甲");
        Drop("other.txt", "乙");
        await LookForAsync(TimeSpan.FromSeconds(5));
        Assert.True(File.Exists(_inbox.File("page.txt")) && File.Exists(_inbox.File("other.txt")));

        _intake.Trouble = null;
        await LookForAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(2, _intake.Taken.Count);
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

        public Task<IssueReceipt> AcceptAsync(string name, ReadOnlyMemory<byte> content, bool backIssue, CancellationToken cancellationToken)
        {
            if (Trouble is not null) throw Trouble;
            Taken.Add($"{name} {Encoding.UTF8.GetString(content.Span)}");
            return Task.FromResult(Answer);
        }
    }
}

using System.Text;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Sources;
using Baozhai.Bot.Sources.Editions;
using Baozhai.Bot.Sources.Fetching;
using Baozhai.Bot.Sources.Files;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Sources.Files;

/// <summary>Folders, programs and numbered pages.</summary>
public sealed class FileSourcesTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 7, 1);

    private readonly TemporaryFolder _folder = new();
    private readonly FilesMemory _taken = new();
    private readonly IOptions<InboxOptions> _limits = Options.Create(new InboxOptions { MaxMegabytes = 1 });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_gives_each_file_once_when_it_is_quiet_and_leaves_it_where_it_lies()
    {
        var share = Directory.CreateDirectory(_folder.File("share")).FullName;
        var time = new ManualTimeProvider(TimeProvider.System.GetUtcNow());
        await File.WriteAllTextAsync(Path.Combine(share, "20260701.txt"), "江湾日报", Token);
        await File.WriteAllTextAsync(Path.Combine(share, "logo.png"), "x", Token);
        var files = new FolderFiles(_limits, time);
        var source = new SourceOptions { Name = "share", Folder = share };
        Assert.Empty((await files.NewAsync(source, Day, _taken, Token)).Files);
        time.Advance(TimeSpan.FromSeconds(30));

        var file = Assert.Single((await files.NewAsync(source, Day, _taken, Token)).Files);
        _taken.Note(file, time.GetUtcNow());

        Assert.Equal("20260701.txt", file.Name);
        Assert.Empty((await files.NewAsync(source, Day, _taken, Token)).Files);
        Assert.True(File.Exists(Path.Combine(share, "20260701.txt")));
    }

    [Fact]
    public async Task A_folder_that_is_not_mounted_is_a_fault_with_its_name()
    {
        var reading = await new FolderFiles(_limits, TimeProvider.System).NewAsync(new SourceOptions { Folder = _folder.File("away") }, Day, _taken, Token);

        Assert.Equal(SourceFaultKind.Unreachable, reading.Fault?.Kind);
        Assert.Contains("away", reading.Fault!.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sh -c \"echo 江湾日报 {date}\"", "江湾日报 2026-07-01\n", null)]
    [InlineData("sh -c \"exit 0\"", null, null)]
    [InlineData("sh -c \"echo away >&2; exit 3\"", null, "failed with exit code 3: away")]
    [InlineData("sh -c \"head -c 3000000 /dev/zero\"", null, "printed more than 1 MB")]
    [InlineData("/no/such/program", null, "cannot be started")]
    public async Task A_program_prints_the_issue_of_the_day(string command, string? text, string? fault)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It is a shell of Unix that is asked.");
        var source = new SourceOptions { Name = "own", Command = command };
        var files = new CommandFiles(_limits);

        var reading = await files.NewAsync(source, Day, _taken, Token);

        Assert.Equal(text, reading.Files.Select(file => Encoding.UTF8.GetString(file.Content)).SingleOrDefault());
        Assert.Equal(fault is null, reading.Fault is null);
        if (fault is not null) Assert.Contains(fault, reading.Fault!.Reason, StringComparison.Ordinal);
        if (text is null) return;
        _taken.Note(reading.Files[0], TimeProvider.System.GetUtcNow());
        Assert.Empty((await files.NewAsync(source, Day, _taken, Token)).Files);
    }

    [Fact]
    public async Task Numbered_pages_are_taken_until_there_is_none_and_none_twice()
    {
        var stand = new NumberedPages(3);
        var files = new PageFiles(stand, TimeProvider.System);
        var source = new SourceOptions { Name = "江湾", Address = "https://paper.example/{yyyyMMdd}/{page:00}.pdf" };

        var reading = await files.NewAsync(source, Day, _taken, Token);

        Assert.Equal(["江湾 2026-07-01 01.pdf", "江湾 2026-07-01 02.pdf", "江湾 2026-07-01 03.pdf"], reading.Files.Select(file => file.Name));
        foreach (var file in reading.Files) _taken.Note(file, TimeProvider.System.GetUtcNow());
        stand.Pages = 4;
        Assert.Equal("江湾 2026-07-01 04.pdf", Assert.Single((await files.NewAsync(source, Day, _taken, Token)).Files).Name);
        Assert.Equal(SourceFaultKind.NotPublished, (await files.NewAsync(source, Day.AddDays(1), _taken, Token)).Fault?.Kind);
    }

    private sealed class NumberedPages(int pages) : IPages
    {
        public int Pages { get; set; } = pages;

        public Task<Fetched> GetAsync(Uri url, Validators? known, bool asScript, CancellationToken cancellationToken)
        {
            var isThere = Enumerable.Range(1, Pages).Any(page => url.AbsolutePath == $"/20260701/{page:00}.pdf");
            return Task.FromResult(
                !isThere ? new Fetched { Outcome = FetchOutcome.Missing, Url = url, Problem = "(404)" }
                : known is not null ? new Fetched { Outcome = FetchOutcome.Unchanged, Url = url }
                : new Fetched { Outcome = FetchOutcome.Read, Url = url, Body = Encoding.ASCII.GetBytes("%PDF-1.4"), Validators = new Validators("\"1\"", null) });
        }
    }
}

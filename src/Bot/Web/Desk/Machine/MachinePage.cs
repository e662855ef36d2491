using System.Globalization;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Operators.Desk;
using Baozhai.Bot.Sources;
using Baozhai.Bot.Sources.Watching;
using Baozhai.Bot.Web.Desk.Door;
using Baozhai.Bot.Web.Pages;
using Baozhai.Bot.Workers;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Web.Desk.Machine;

/// <summary>How the machine stands.</summary>
/// <param name="Head">What the page says of itself.</param>
/// <param name="Place">Where everything is kept.</param>
/// <param name="Health">The checks of <c>/health/ready</c>: name, state, what there is to say.</param>
/// <param name="Sources">Where papers come from by themselves.</param>
/// <param name="Workers">The processes that share the store, a line each; empty where only one may.</param>
/// <param name="Doctor">What the checkup found; empty before it is asked for.</param>
/// <param name="Folder">Where backups go.</param>
/// <param name="Backups">The backups there are, the newest first, with their sizes.</param>
/// <param name="Fault">Why a backup was not made; null when nothing is wrong.</param>
public sealed record MachineModel(
    DeskHead Head, string Place, IReadOnlyList<(string Name, string State, string? Note)> Health, IReadOnlyList<SourceRow> Sources, IReadOnlyList<string> Workers,
    IReadOnlyList<(string Name, bool IsWell, string Text)> Doctor, string Folder, IReadOnlyList<(string Name, string Size)> Backups, string? Fault = null);

/// <summary>How a source stands.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Paper">The paper.</param>
/// <param name="Newest">The day of the newest edition.</param>
/// <param name="Stories">How many stories that had.</param>
/// <param name="LookedAt">When it was looked at last.</param>
/// <param name="Fault">What is wrong; null while all is well.</param>
public sealed record SourceRow(string Name, string Paper, string Newest, int Stories, string LookedAt, string? Fault);

/// <summary><c>/desk/machine</c>: health, sources, processes, the checkup of the verb <c>doctor</c>, and backups by the code of the verb <c>backup</c>.</summary>
internal sealed class MachinePage(
    IBackup store, IDoctor doctor, IWorkers workers, IOptions<SourceList> sources, SourceBook sourceBook, HealthCheckService health, IDeskBook book, IOptions<WebOptions> options, PageRequest page,
    DeskSessions sessions, TimeProvider time) : IDisposable
{
    private const int ShownBackups = 10;
    private const string Ending = ".backup";

    private readonly SemaphoreSlim _one = new(1, 1);

    private string Folder => Path.GetFullPath(options.Value.BackupPath);

    /// <summary>How everything stands.</summary>
    public async Task<IResult> ShowAsync(HttpContext http, CancellationToken cancellationToken) => DeskResult.Of(Machine.Create(await ModelAsync(http, [], cancellationToken)));

    /// <summary>The same with the checkup, which reads all of the store.</summary>
    public async Task<IResult> LookAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var lines = new List<(string, bool, string)>();
        await foreach (var line in doctor.LookAsync(page.Language, cancellationToken)) lines.Add((line.Name, line.State is not FindingState.Fault, line.Next is { } next ? $"{line.Text} → {next}" : line.Text));
        return DeskResult.Of(Machine.Create(await ModelAsync(http, lines, cancellationToken)));
    }

    /// <summary>Makes a backup; one at a time.</summary>
    public async Task<IResult> BackUpAsync(HttpContext http, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var file = Path.Combine(Folder, $"baozhai-{page.Local(time.GetUtcNow()).ToString("yyyy-MM-dd-HHmmss", CultureInfo.InvariantCulture)}{Ending}");
            Directory.CreateDirectory(Folder);
            await store.BackupAsync(file, cancellationToken);
            var entry = new DeskEntry { At = time.GetUtcNow(), Who = http.Session().Who, What = DeskDeed.BackedUp, About = Path.GetFileName(file), After = Size(new FileInfo(file).Length) };
            await book.NoteAsync(entry, cancellationToken);
            return Results.LocalRedirect("/desk/machine?done=backed-up");
        }
        catch (Exception e) when (e is StorageException or IOException or UnauthorizedAccessException)
        {
            var fault = page.Language.Say($"备份没有做成：{e.Message}", $"The backup was not made: {e.Message}");
            return DeskResult.Of(Machine.Create(await ModelAsync(http, [], cancellationToken) with { Fault = fault }), StatusCodes.Status500InternalServerError);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    private async Task<MachineModel> ModelAsync(HttpContext http, IReadOnlyList<(string, bool, string)> doctor, CancellationToken cancellationToken)
    {
        var language = page.Language;
        var report = await health.CheckHealthAsync(static check => check.Tags.Contains(HealthNote.ReadyTag), cancellationToken);
        var rows = new List<SourceRow>();
        foreach (var source in sources.Value.All) rows.Add(await RowAsync(source, language, cancellationToken));
        return new MachineModel(
            DeskHead.Of(page, sessions, http, language.Say("机器", "Machine"), "/desk/machine"),
            store.Place,
            [.. report.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, State(entry.Value.Status, language), HealthNote.In(entry.Value.Data) is { } note ? string.Join(' ', note) : null))],
            rows,
            workers.MayBeSeveral ? StatisticsText.Lines(await workers.ListAsync(cancellationToken), time.GetUtcNow(), language) : [],
            doctor, Folder, Backups());
    }

    private async Task<SourceRow> RowAsync(SourceOptions source, Language language, CancellationToken cancellationToken)
    {
        var state = await sourceBook.StateAsync(source, cancellationToken);
        return new SourceRow(
            source.Name, source.Paper ?? state.Paper ?? "", state.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "–", state.Stories,
            state.LookedAt is { } at ? page.Local(at).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture) : language.Say("还没有", "never"),
            state.Fault is { } fault ? $"{SourceMessages.What(fault.Kind, language)} {fault.Reason}" : null);
    }

    // A folder that is away has none.
    private IReadOnlyList<(string Name, string Size)> Backups()
    {
        try
        {
            return Directory.Exists(Folder)
                ? [.. new DirectoryInfo(Folder).EnumerateFiles($"*{Ending}").OrderByDescending(file => file.Name, StringComparer.Ordinal).Take(ShownBackups).Select(file => (file.Name, Size(file.Length)))]
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:0.0} MB");

    private static string State(HealthStatus status, Language language) => status switch
    {
        HealthStatus.Healthy => language.Say("正常", "well"),
        HealthStatus.Degraded => language.Say("等着恢复", "degraded"),
        _ => language.Say("故障", "fault"),
    };
}

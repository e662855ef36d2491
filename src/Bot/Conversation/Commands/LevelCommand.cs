using System.Globalization;
using System.Text;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Pictures;
using Baozhai.Bot.Presentation;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>The water level of a station, or of every station in the newest issue.</summary>
internal sealed class LevelCommand(IArchive archive, StationPictures pictures, IEnumerable<PictureChannel> channels, IOptions<AlertOptions> options, TimeProvider time) : ICommand
{
    private const int MostStations = 10;
    private const int ButtonsInRow = 2;
    private const string ChartWord = "水位图";

    // Weeks of a flood, several readings a day.
    private const int MostReadings = 60;

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "level", ["水位", ChartWord, "water level", "water levels", "level chart", "level", "levels", "chart"], "水位 株洲站", "各站或某站的最新水位和走势", "water level 株洲", "the latest water levels, of a station with their trend");

    /// <inheritdoc />
    public bool IsEveryday => true;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => false;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var name = LevelPhrase.Name(request.Argument);
        var known = await archive.GaugesAsync(cancellationToken);
        var meant = name.Length == 0 ? [.. known.Where(gauge => gauge.LastDay == known[0].LastDay)] : LevelPhrase.Match(name, known);
        if (known.Count == 0) return Answer.Of(request.Say("还没有水位数据，等哪期报纸报了水位就有了。", "No issue has told a water level yet."));
        if (meant.Count == 1 && name.Length > 0)
            return request.Word is ChartWord or "chart" or "level chart" && await ChartAsync(request, meant[0], cancellationToken) is { } chart ? chart : await OneAsync(request, meant[0], cancellationToken);
        var heading = name.Length == 0
            ? request.Say("各站水位", "Water levels") + (known[0].LastDay is { } day ? $" · {day:yyyy-MM-dd}{AgeText.Behind(day, Today, request.Language)}" : "")
            : request.Say($"“{name}”的水位", $"Water levels: {name}");
        return meant.Count > 0
            ? await ListAsync(request, new HeadingPart(heading), meant, name, cancellationToken)
            : await ListAsync(request, new TextPart(request.Say($"没有“{SearchHeading.Echo(name)}”的水位。有这些站：", $"No water level of “{SearchHeading.Echo(name)}”. These stations are known:")), known, name, cancellationToken);
    }

    private DateTime Now => TimeZoneInfo.ConvertTime(time.GetUtcNow(), options.Value.Zone).DateTime;

    private DateOnly Today => DateOnly.FromDateTime(Now);

    private async Task<Answer> ListAsync(CommandRequest request, ReplyPart above, IReadOnlyList<Gauge> gauges, string name, CancellationToken cancellationToken)
    {
        var shown = gauges.Take(MostStations).ToList();
        var parts = new List<ReplyPart> { above };
        foreach (var (index, gauge) in shown.Index())
        {
            var station = await FindAsync(gauge, cancellationToken);
            var about = new[] { station.Against(request.Language), LevelTrend.Bar(station.Measured), name.Length == 0 ? null : AgeText.Of(station.LastDay, Today, request.Language) }.Where(text => !string.IsNullOrEmpty(text)).ToList();
            parts.Add(new ItemPart(index + 1, $"{gauge.Station} {station.Latest(request.Language)}", about.Count > 0 ? string.Join(" · ", about) : null));
        }

        var left = gauges.Count - shown.Count;
        parts.Add(new TextPart(
            (left > 0 ? request.Say($"还有 {left} 个站，可回复“水位 站名”。", $"{left} more; ask “water level STATION”. ") : "")
            + request.Say("回复编号看走势和来源。", "Answer a number for its trend and source.")));
        var actions = shown.ConvertAll(gauge => $"水位 {gauge.Station}");
        var buttons = actions.Select((action, index) => new Button(shown[index].Station, action)).Chunk(ButtonsInRow).Select(row => (IReadOnlyList<Button>)row);
        return Answer.Of(new Reply { Parts = parts, Buttons = [.. buttons] }, request.Menu with { Actions = actions, More = null });
    }

    private async Task<Answer> OneAsync(CommandRequest request, Gauge gauge, CancellationToken cancellationToken)
    {
        var language = request.Language;
        var readings = await archive.ReadingsAsync(gauge.Station, MostReadings, cancellationToken);
        var station = StationLevels.Of(gauge, readings);
        var lines = new List<string> { station.Latest(language) };
        if (AgeText.Of(station.LastDay, Today, language) is { } age) lines.Add(age);
        if (station.WarningMeters is { } warning) lines.Add(language.Say("警戒水位 ", "Warning level ") + StationLevels.Meters(warning, language));
        if (station.GuaranteeMeters is { } guarantee) lines.Add(language.Say("保证水位 ", "Guarantee level ") + StationLevels.Meters(guarantee, language));
        if (station.Against(language) is { } against) lines.Add(against);
        var parts = new List<ReplyPart> { new HeadingPart(language.Say($"{gauge.Station}水位", $"Water level of {gauge.Station}")), new TextPart(string.Join('\n', lines)) };
        if (LevelTrend.Lines(station.Measured, language) is { Length: > 0 } trend) parts.Add(new TextPart($"{language.Say("走势", "Trend")}\n{trend}"));
        if (station.Forecast(language, Now) is { Length: > 0 } forecast) parts.Add(new TextPart(forecast));

        var source = await archive.FindAsync((station.Measured.Count > 0 ? station.Measured : readings)[0].ArticleId, cancellationToken);
        IReadOnlyList<Button> chart = IsShown(request, station) && $"{ChartWord} {gauge.Station}" is var line && Encoding.UTF8.GetByteCount(line) <= Button.LongestAction
            ? [new Button(language.Say("看图", "Chart"), line)]
            : [];
        if (source is null) return Answer.Of(new Reply { Parts = parts, Buttons = chart.Count > 0 ? [chart] : [] });
        parts.Add(ArticleList.Item(1, source, ArticleList.Source(source)) with { Text = null });
        parts.Add(new TextPart(language.Say("回复 1 看全文。", "Answer 1 for the full text.")));
        return Answer.Of(
            new Reply { Parts = parts, Buttons = [[new Button(1.ToString(CultureInfo.InvariantCulture), ArticleList.FullTextLine(source)), .. chart]] },
            ArticleList.MenuOf([source], null));
    }

    // The levels of a station as a picture; null where the channel shows none, or there is none to draw.
    private async Task<Answer?> ChartAsync(CommandRequest request, Gauge gauge, CancellationToken cancellationToken)
    {
        var levels = await FindAsync(gauge, cancellationToken);
        if (!IsShown(request, levels)) return null;
        var language = request.Language;
        var latest = string.Join(language.Say("，", ", "), new[] { levels.Latest(language), levels.Against(language) }.OfType<string>());
        return Answer.Of(new Reply
        {
            Parts = [new HeadingPart(language.Say($"{gauge.Station}水位", $"Water level of {gauge.Station}")), new ChartPart(gauge.Station, language.Code), new TextPart(latest)],
        });
    }

    private bool IsShown(CommandRequest request, StationLevels levels) => channels.Any(channel => channel.Name == request.Chat.Id.Channel) && pictures.CanDraw(levels);

    private async Task<StationLevels> FindAsync(Gauge gauge, CancellationToken cancellationToken) =>
        StationLevels.Of(gauge, await archive.ReadingsAsync(gauge.Station, MostReadings, cancellationToken));
}

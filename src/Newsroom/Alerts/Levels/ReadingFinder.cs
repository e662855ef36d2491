using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Alerts.Levels;

/// <summary>
/// Finds the water levels of an article: station, level, time, lines and exceedances, sentence by sentence and row by row.
/// A figure without a certain station or river is omitted.
/// </summary>
internal static partial class ReadingFinder
{
    private const int LongestLead = 24;

    /// <summary>The readings of an article in the order of its text.</summary>
    /// <param name="paragraphs">The body.</param>
    /// <param name="issueDate">The day of the issue, for 今日 and bare days.</param>
    public static IReadOnlyList<Reading> Find(IEnumerable<Paragraph> paragraphs, DateOnly? issueDate)
    {
        var readings = new List<Reading>();
        var calendar = new IssueCalendar(issueDate);
        var table = new LevelTable(calendar);
        foreach (var paragraph in paragraphs)
        {
            // Patterns meet half-width, simplified text of the same length; names are told as printed.
            var folded = MatchForm.Fold(paragraph.Text);
            if (table.Takes(folded, paragraph) is { } rows)
            {
                readings.AddRange(rows);
                continue;
            }

            // Most paragraphs do not mention water.
            if (!OfWater().IsMatch(folded))
                continue;
            var state = new ReadingState(calendar);
            foreach (var sentence in Sentences().EnumerateMatches(folded))
            {
                var text = folded.Substring(sentence.Index, sentence.Length);
                state.StartSentence(SourceLines.At(paragraph, sentence.Index));
                foreach (Match segment in Segments().Matches(text))
                    ReadSegment(segment.Value, paragraph.Text.Substring(sentence.Index + segment.Index, segment.Length), state);

                // 1998年夏天: a level of another year is worth keeping only with its time.
                readings.AddRange(OldStory.PutsBack(text[..Math.Min(LongestLead, text.Length)], issueDate) ? state.Take().Where(reading => reading.Time is not null) : state.Take());
            }
        }

        return readings;
    }

    [GeneratedRegex("水位|洪峰|复峰|涨幅|超警|站")]
    private static partial Regex OfWater();

    // A text without marks is taken in pieces.
    [GeneratedRegex("[^。!?\\n]{1,4000}")]
    private static partial Regex Sentences();

    [GeneratedRegex("[^;]+")]
    private static partial Regex Segments();

    [GeneratedRegex("预计|预测|预报.{0,6},|可能|将(?=于|达|在|会|出现|涨|升|退|超|有|突破|[0-9])")]
    private static partial Regex Expected();

    [GeneratedRegex("(?:退出|退至|退到|降至|回落至|回落到|低于)(?:警戒|保证)(?:水位|线)+(?:以下)?")]
    private static partial Regex BackBelow();

    [GeneratedRegex("分别")]
    private static partial Regex Respectively();

    private static void ReadSegment(string segment, string printed, ReadingState state)
    {
        state.StartSegment();
        var gauges = GaugeMention.In(segment, printed).ToList();
        var figures = FigureReader.Read(GaugeMention.Mask(segment, gauges), printed).ToList();
        var times = SpokenTime.In(segment).ToList();
        if (Respectively().IsMatch(segment) && GaugeMention.Together(segment, printed) is { Count: > 1 } together)
        {
            ReadRespectively(together, figures, times, Expected().IsMatch(segment), state);
            return;
        }

        IEnumerable<(int At, Action Apply)> steps =
        [
            .. gauges.Select(gauge => (gauge.Start, (Action)(() => state.Name(gauge)))),
            .. times.Select(time => (time.Start, (Action)(() => state.Tell(time)))),
            .. figures.Select(figure => (figure.Start, (Action)(() => state.Measure(figure)))),
            .. Expected().Matches(segment).Select(match => (match.Index, (Action)state.Expect)),
            .. BackBelow().Matches(segment).Select(match => (match.Index, (Action)(() => state.Happen(printed.Substring(match.Index, match.Length))))),
        ];
        foreach (var (_, apply) in steps.OrderBy(step => step.At))
            apply();
    }

    /// <summary>甲站、乙站水位分别达40.96米、53.20米: as many levels as stations, in their order; otherwise nothing is certain.</summary>
    private static void ReadRespectively(IReadOnlyList<GaugeMention> gauges, List<Figure> figures, List<SpokenTime> times, bool expected, ReadingState state)
    {
        foreach (var time in times)
            state.Tell(time);
        if (expected)
            state.Expect();
        var kinds = figures.Where(figure => figure.Kind is not FigureKind.None).GroupBy(figure => figure.Kind).ToList();
        if (kinds.Any(kind => kind.Count() != gauges.Count))
            return;
        for (var index = 0; index < gauges.Count; index++)
        {
            state.Name(gauges[index], keepTime: true);
            foreach (var kind in kinds)
                state.Measure(kind.ElementAt(index));
        }
    }
}

/// <summary>Recognises sentences that open with another year: a level in them is kept only with its day.</summary>
internal static partial class OldStory
{
    /// <summary>Whether the words before a statement put it into another year; a comparison with one does not.</summary>
    public static bool PutsBack(string lead, DateOnly? issueDate)
    {
        foreach (Match match in Then().Matches(lead))
        {
            if (!match.Groups["year"].Success
                || (issueDate is { } issue && int.TryParse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year < issue.Year))
                return true;
        }

        return false;
    }

    [GeneratedRegex("(?<=^|[，,；;“])(?:早在|还是在?|那是|在|自)?(?:(?<year>(?:19|20)[0-9]{2})年(?!以?来|同期|[^，,]{0,3}(?:修|建|加固|竣工|投用))|去年(?!同期|以来)|前年|那年|当年(?!第|首)|上世纪|历史上|[一二三四五六七八九十0-9]{1,3}年前(?![^，,]{0,3}(?:修|建|加固|竣工|投用)))")]
    private static partial Regex Then();
}

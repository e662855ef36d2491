using System.Buffers;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Alerts.Factuality;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Alerts.Notices;

/// <summary>
/// Finds the official notices of an article: warnings, response levels, evacuations, closures, cuts of water and power. Drills,
/// plans, history and possible events do not count. A notice without a certain danger, road or area is omitted.
/// </summary>
internal static partial class NoticeFinder
{
    /// <summary>The notices of an article in the order of its text, those of the headline first.</summary>
    /// <param name="kind">What sort of piece it is.</param>
    /// <param name="head">Title, kicker and subtitles.</param>
    /// <param name="paragraphs">The body.</param>
    /// <param name="issueDate">The day of the issue, for 今日 and bare days; null when unknown.</param>
    public static IReadOnlyList<Notice> Find(ArticleKind kind, IReadOnlyList<string> head, IReadOnlyList<Paragraph> paragraphs, DateOnly? issueDate) =>
        Find(kind, FactualStory.Of(head, paragraphs, issueDate), issueDate);

    /// <summary>The notices among the facts of an article.</summary>
    public static IReadOnlyList<Notice> Find(ArticleKind kind, FactualStory facts, DateOnly? issueDate)
    {
        var (head, paragraphs) = (facts.Head, facts.Body);

        // Most articles have none.
        if (!head.Any(Hints) && !paragraphs.Any(paragraph => Hints(paragraph.Text)))
            return [];
        var story = new NoticeStory(kind, MatchForm.Fold(string.Join('\n', [.. head, .. paragraphs.Take(1).Select(paragraph => paragraph.Text[..Math.Min(LongestOpening, paragraph.Text.Length)])])), issueDate);
        var calendar = new IssueCalendar(issueDate);
        var found = new NoticeList();
        foreach (var part in head)
            Read(part, null, story, calendar, found);
        foreach (var paragraph in paragraphs)
            Read(paragraph.Text, paragraph, story, calendar, found);
        return [.. found.Notices.Where(notice => !IsOver(notice, found.Notices))];
    }

    private const int LongestOpening = 1000;

    /// <summary>Whether a closure or a cut is over by what the same article tells: only its end is news.</summary>
    private static bool IsOver(Notice notice, IReadOnlyList<Notice> all) =>
        NoticeList.IsInterruption(notice)
        && all.Any(other => other.Kind == notice.Kind && other.Action is NoticeAction.Ends && other.Subject == notice.Subject
            && (other.Place is null || notice.Place is null || other.Place == notice.Place)
            && !(other.Time < notice.Time));

    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "预警", "預警", "警报", "警報", "响应", "響應", "转移", "轉移", "撤离", "撤離", "疏散", "转运", "轉運", "封闭", "封閉", "管制", "封路", "关闭", "關閉", "封桥", "封橋",
            "通行", "断道施", "斷道施", "断路施", "斷路施", "断交施", "斷交施", "停运", "停運", "停航", "停驶", "停駛", "停渡", "断航", "斷航", "复航", "復航", "复运", "復運", "抢通", "搶通", "疏通", "解封",
            "停水", "断水", "斷水", "停电", "停電", "断电", "斷電", "中断", "中斷", "停止供", "停止运", "停止運", "停止开行", "停止開行", "停止通航",
            "暂停供", "暫停供", "暂停运", "暫停運", "暂停开行", "暫停開行", "暂停通航", "暫停通航", "恢复供", "恢復供", "恢复通", "恢復通", "恢复运", "恢復運",
            "恢复开", "恢復開", "恢复双向", "恢復雙向", "恢复单", "恢復單", "恢复半幅", "恢復半幅", "恢复正常", "恢復正常", "恢复全线", "恢復全線", "恢复交通", "恢復交通",
            "供水已", "供水全", "供水陆续", "供水陸續", "供水逐步", "供水恢", "供电已", "供電已", "供电全", "供電全", "供电陆续", "供電陸續", "供电逐步", "供電逐步", "供电恢", "供電恢",
        ],
        StringComparison.Ordinal);

    private static bool Hints(string text) => text.AsSpan().ContainsAny(Words);

    // A text without marks is taken in pieces.
    [GeneratedRegex("[^。！？!?\\n]{1,600}")]
    private static partial Regex Sentences();

    [GeneratedRegex("^(?:封闭|管制|施工|封路|停水|停电|停航|停运|断道)?时间(?:为|是|:)+")]
    private static partial Regex TimeField();

    private static void Read(string text, Paragraph? paragraph, NoticeStory story, IssueCalendar calendar, NoticeList found)
    {
        if (found.IsFull || !(Hints(text) || text.Contains("时间", StringComparison.Ordinal)))
            return;
        var folded = MatchForm.Fold(text);
        DateOnly? day = null;
        NoticeSentence? previous = null;
        foreach (var span in Sentences().EnumerateMatches(folded))
        {
            var sentence = folded.Substring(span.Index, span.Length);
            var moments = NamedMoment.In(sentence, calendar, ref day);
            var line = paragraph is null ? 0 : SourceLines.At(paragraph, span.Index);
            var read = new NoticeSentence(sentence, text.Substring(span.Index, span.Length), line, story, moments) { IsHead = paragraph is null, Previous = previous };
            if (previous?.Previous is { } earlier)
                earlier.Previous = null;
            previous = read;
            if (TimeField().IsMatch(sentence))
                found.Tell(NoticeSpan.OfState(read, 0));
            if (!Hints(sentence))
                continue;
            foreach (var notice in NoticeRecognisers.Find(read))
                found.Add(notice);
        }
    }
}

/// <summary>The recognisers in the order they are asked. Each kind of notice has one, so none takes a notice from another.</summary>
internal static class NoticeRecognisers
{
    private static readonly INoticeRecogniser[] InOrder =
    [
        new WarningRecogniser(),
        new ResponseRecogniser(),
        new EvacuationRecogniser(),
        new ClosureRecogniser(),
        CutRecogniser.OfWater(),
        CutRecogniser.OfPower(),
    ];

    /// <summary>Asks every recogniser about a sentence.</summary>
    public static IEnumerable<Notice> Find(NoticeSentence sentence) => InOrder.SelectMany(recogniser => recogniser.Find(sentence));
}

/// <summary>Recognises one kind of notice.</summary>
internal interface INoticeRecogniser
{
    /// <summary>Finds the notices of its kind that a sentence states as a fact, in the order of the text.</summary>
    /// <param name="sentence">The sentence with its context.</param>
    IEnumerable<Notice> Find(NoticeSentence sentence);
}

using System.Text.RegularExpressions;
using Baozhai.Newsroom.Alerts.Factuality;
using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Alerts.Grading;

/// <summary>Judges how grave the danger is that an article reports. Opinions, drills and possible events are at most <see cref="Severity.Watch"/>.</summary>
internal static partial class SeverityJudge
{
    private const int LongestClause = 30;

    /// <summary>Judges an article by its water levels, its notices and its words, in this order; of equally grave reasons the first is kept.</summary>
    /// <param name="kind">What sort of piece it is.</param>
    /// <param name="texts">Headline parts and body, with what is no fact of these days blanked out (<see cref="FactualStory"/>).</param>
    /// <param name="readings">Its water levels.</param>
    /// <param name="notices">Its notices.</param>
    /// <param name="isFloodStory">Whether floods and disasters are its first topic.</param>
    /// <param name="issueDate">The day of the issue, to know what is long ago; null when unknown.</param>
    public static Grade Judge(ArticleKind kind, IReadOnlyList<string> texts, IReadOnlyList<Reading> readings, IReadOnlyList<Notice> notices, bool isFloodStory, DateOnly? issueDate = null)
    {
        var worst = Grade.None;
        var levels = LatestLevels.Of(readings, issueDate);
        foreach (var level in levels.Where(ReadingGrade.IsAboveLine))
            worst = Graver(worst, ReadingGrade.Of(level));
        foreach (var notice in notices)
            worst = Graver(worst, NoticeGrade.Of(notice));
        if (texts.Any(text => Sign().IsMatch(text)))
            worst = texts.Aggregate(worst, (grade, text) => Graver(grade, WorstClause(text, grade.Severity)));
        if (kind is not (ArticleKind.Commentary or ArticleKind.Letter))
        {
            worst = Graver(worst, GraveEvent.In(texts));
            if (worst.Severity < Severity.Severe)
                worst = Graver(worst, Calamity.In(texts));
        }

        // 此前转移的1326名群众陆续返家: what was done in a danger that is over is no new one.
        if (worst.Severity > Severity.Watch && !levels.Any(ReadingGrade.IsAboveLine) && notices.All(notice => NoticeGrade.Of(notice).Severity <= Severity.Watch) && Aftermath.IsToldIn(texts))
            worst = AtMostWatched(worst);

        // 终止应急响应: what else the story tells is how it came to an end.
        if (worst.Severity is Severity.None && notices.Any(notice => notice.Action is NoticeAction.Ends))
            return worst;
        if (worst.Severity is Severity.None && isFloodStory)
            worst = DangerFact.In(texts) ?? worst;
        foreach (var level in levels)
            worst = Graver(worst, ReadingGrade.Of(level));
        return kind is ArticleKind.Commentary or ArticleKind.Letter ? AtMostWatched(worst) : worst;
    }

    /// <summary>Lowers a grade to at most <see cref="Severity.Watch"/>, for dangers that readers need not act on.</summary>
    public static Grade AtMostWatched(Grade grade) => grade.Severity > Severity.Watch ? grade with { Severity = Severity.Watch } : grade;

    private static Grade Graver(Grade one, Grade other) => other.Severity > one.Severity ? other : one;

    private static Grade WorstClause(string text, Severity known)
    {
        var worst = Grade.None;
        if (!Sign().IsMatch(text))
            return worst;
        foreach (var clause in Clauses().EnumerateMatches(text))
        {
            var words = text.AsSpan(clause.Index, clause.Length);
            if (OfClause(words) is var grade && grade > worst.Severity && grade > known)
                worst = Grade.Of(grade, Around(text, clause.Index, clause.Length, Sign()), KindOf(words.ToString()));
        }

        return worst;
    }

    private static DangerKind KindOf(string clause) => DangerKinds.In(clause) is not DangerKind.None and var kind ? kind : DangerKind.Other;

    private static Severity OfClause(ReadOnlySpan<char> clause)
    {
        if (!Sign().IsMatch(clause))
            return Severity.None;
        if (NotNow().IsMatch(clause) || Asked().IsMatch(clause))
            return Severity.None;
        var grade = Severe().IsMatch(clause) ? Severity.Severe : Warning().IsMatch(clause) ? Severity.Warning : Watched().IsMatch(clause) ? Severity.Watch : Severity.None;
        return grade > Severity.Watch && Possible().IsMatch(clause) ? Severity.Watch : grade;
    }

    /// <summary>A clause, or of a long one the part from shortly before the word that decided.</summary>
    internal static string Around(string text, int start, int length, Regex word)
    {
        var clause = text.Substring(start, length).Trim();
        return word.Match(clause) is { Success: true } decided ? Around(clause, decided.Index, decided.Length) : Around(clause, 0, 0);
    }

    /// <summary>A clause, or of a long one the part from shortly before a place in it.</summary>
    internal static string Around(string clause, int at, int length)
    {
        // 紧盯超警堤段、病险水库、山区学校: what is listed behind it did not decide.
        if (length > 0 && clause.IndexOf('、', at + length) is > 0 and var list)
            clause = clause[..list];
        if (clause.Trim() is { Length: <= LongestClause } whole)
            return whole;
        var from = Math.Max(0, Math.Min(at - (LongestClause / 2), clause.Length - LongestClause));
        return clause.Substring(from, LongestClause).Trim();
    }

    [GeneratedRegex("[^，,。；;！？!?\\n]+")]
    private static partial Regex Clauses();

    /// <summary>A clause without any of these needs no closer look.</summary>
    [GeneratedRegex("预警|响应|超警|警戒|超保|保证水位|决口|溃|管涌")]
    private static partial Regex Sign();

    [GeneratedRegex("(?:超过?|超出|高于|突破)保证水位|超保证?洪水")]
    private static partial Regex Severe();

    [GeneratedRegex("(?:超过?|超出|高于|突破)(?:了)?(?:今年)?警戒(?:水位|线)?|超警|决口|溃口|溃堤|溃坝|管涌")]
    private static partial Regex Warning();

    /// <summary>A danger foretold without a colour, a response without a level, or water near its line. 为响应…行动 and 财务预警 are none.</summary>
    [GeneratedRegex("(?:暴雨|强降雨|洪水|洪涝|山洪|台风|海啸|地震|地质灾害|地灾|暴雪|寒潮|大风|强对流|雷电|冰雹|道路结冰|大雾|高温|内涝|气象|汛情|水情|防汛|疫情|火险|低温)[^，。]{0,10}预警|应急响应|(?:防汛|防台|抗洪|救灾|抗旱|防疫|疫情防控)[^，。]{0,10}响应|超警|超保|(?:警戒|保证)水位|[超过近破达到][^，。]{0,4}警戒线|决口|溃(?:口|堤|坝)|管涌")]
    private static partial Regex Watched();

    [GeneratedRegex("可能|或将|预计|预测|将(?:会|超|达|出现)|一旦|如果|若|假如|万一|紧盯|防范|防止|避免|严防|风险|超警(?:堤段|河段|水库)")]
    private static partial Regex Possible();

    [GeneratedRegex("[就便才也]会|未超|没有超|未达|未发布|尚未|没有发布|没有启动|未启动|一度|撤下|摘除|降下|撤销|取消|撤回|摘下|不超|解除|终止|结束|退出|退至|低于|以下|演练|模拟|曾|历史上|预案|当年|往年|历年")]
    private static partial Regex NotNow();

    /// <summary>严格落实应急响应措施: what is asked for is not what happens.</summary>
    [GeneratedRegex("(?:(?<![主重需首紧])要(?!求)|务必|必须|确保|落实|做好|完善|健全|加强|强化|提高)[^，,]{0,12}(?:预警|响应)")]
    private static partial Regex Asked();
}

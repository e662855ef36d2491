using System.Text.RegularExpressions;
using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Alerts;

/// <summary>Tells how grave a danger an article reports. Opinions, drills and what may happen are never above <see cref="Severity.Watch"/>.</summary>
internal static partial class SeverityJudge
{
    /// <summary>Judges an article by its readings and by its words.</summary>
    /// <param name="kind">What sort of piece it is.</param>
    /// <param name="texts">Headline parts and body.</param>
    /// <param name="readings">Its water levels.</param>
    /// <param name="isFloodStory">Whether floods and disasters are its first topic.</param>
    public static Severity Judge(ArticleKind kind, IReadOnlyList<string> texts, IReadOnlyList<Reading> readings, bool isFloodStory)
    {
        var worst = readings.Select(OfReading).Append(isFloodStory && texts.Any(text => Danger().IsMatch(text)) ? Severity.Watch : Severity.None).Max();
        if (!texts.Any(text => Drill().IsMatch(text)))
            worst = texts.Select(WorstClause).Append(worst).Max();
        return kind is ArticleKind.Commentary or ArticleKind.Letter && worst > Severity.Watch ? Severity.Watch : worst;
    }

    private static Severity OfReading(Reading reading)
    {
        var aboveGuarantee = reading.AboveGuaranteeMeters > 0 || reading.LevelMeters > reading.GuaranteeMeters;
        var aboveWarning = reading.AboveWarningMeters > 0 || reading.LevelMeters > reading.WarningMeters;
        if (reading.Forecast)
            return aboveGuarantee || aboveWarning ? Severity.Watch : Severity.None;
        return aboveGuarantee ? Severity.Severe : aboveWarning ? Severity.Warning : Severity.Watch;
    }

    private static Severity WorstClause(string text)
    {
        var worst = Severity.None;
        foreach (var clause in Clauses().EnumerateMatches(text))
        {
            if (OfClause(text.AsSpan(clause.Index, clause.Length)) is var grade && grade > worst)
                worst = grade;
        }

        return worst;
    }

    private static Severity OfClause(ReadOnlySpan<char> clause)
    {
        if (!Sign().IsMatch(clause))
            return Severity.None;
        if (NotNow().IsMatch(clause))
            return Severity.None;
        var grade = Severe().IsMatch(clause) ? Severity.Severe : Warning().IsMatch(clause) ? Severity.Warning : Watched().IsMatch(clause) ? Severity.Watch : Severity.None;
        return grade > Severity.Watch && Possible().IsMatch(clause) ? Severity.Watch : grade;
    }

    [GeneratedRegex("[^，,。；;！？!?\\n]+")]
    private static partial Regex Clauses();

    /// <summary>A clause without any of these needs no closer look.</summary>
    [GeneratedRegex("预警|响应|超警|警戒|超保|保证水位|决口|溃|管涌")]
    private static partial Regex Sign();

    [GeneratedRegex("(?:暴雨|洪水|洪涝|山洪|台风|海啸|风暴潮|地质灾害|地灾|暴雪|寒潮|大风|强对流|雷电|高温|内涝|气象|汛情|泛区)[^，。]{0,10}红色预警|(?:防汛|防台风|防台|抗洪|救灾|洪水防御|水旱灾害防御|抗震|地质灾害|气象灾害|抢险)[^，。]{0,14}(?:[ⅠⅡ]|I{1,2}(?!I|V)|一|二|1|2)级?(?:应急)?响应|(?:防汛|防台风|抗洪|救灾|洪水防御|抗震|气象灾害)[^，。]{0,10}应急响应(?:提升|升级|调整)[至为到](?:[ⅠⅡ]|I{1,2}(?!I|V)|一|二)级|(?:超过?|超出|高于|突破)保证水位|超保证?洪水")]
    private static partial Regex Severe();

    [GeneratedRegex("(?:暴雨|洪水|洪涝|山洪|台风|海啸|风暴潮|地质灾害|地灾|暴雪|寒潮|大风|强对流|雷电|冰雹|道路结冰|高温|内涝|气象|汛情)[^，。]{0,10}橙色预警|(?:防汛|防台风|防台|抗洪|救灾|洪水防御|水旱灾害防御|抗震|地质灾害|气象灾害|抢险)[^，。]{0,14}(?:Ⅲ|III|三|3)级?(?:应急)?响应|应急响应(?:提升|升级|调整)[至为到](?:Ⅲ|III|三)级|(?:超过?|超出|高于|突破)(?:了)?(?:今年)?警戒(?:水位|线)?|超警|决口|溃口|溃堤|溃坝|管涌")]
    private static partial Regex Warning();

    /// <summary>A warning or response whose danger is named, or a level that stands near its line. 为响应…行动 and 财务预警 are neither.</summary>
    [GeneratedRegex("(?:[黄蓝]色|暴雨|强降雨|洪水|洪涝|山洪|台风|海啸|地震|地质灾害|地灾|暴雪|寒潮|大风|强对流|雷电|冰雹|道路结冰|大雾|高温|内涝|气象|汛情|水情|防汛|疫情|火险|低温)[^，。]{0,10}预警|应急响应|(?:防汛|防台|抗洪|救灾|抗旱|防疫|疫情防控)[^，。]{0,10}响应|超警|超保|(?:警戒|保证)水位|[超过近破达到][^，。]{0,4}警戒线|决口|溃(?:口|堤|坝)|管涌")]
    private static partial Regex Watched();

    [GeneratedRegex("可能|或将|预计|预测|将(?:会|超|达|出现)|一旦|如果|若|假如|万一|紧盯|防范|防止|避免|严防|风险|超警(?:堤段|河段|水库)")]
    private static partial Regex Possible();

    [GeneratedRegex("未超|没有超|未达|不超|解除|终止|结束|退出|退至|低于|以下|演练|模拟|曾|历史上|预案|当年|往年|历年")]
    private static partial Regex NotNow();

    [GeneratedRegex("(?:防汛|应急|抢险|救援|地震|防灾)[^，。\\n]{0,10}(?:演练|演习)")]
    private static partial Regex Drill();

    [GeneratedRegex("暴雨|强降雨|洪峰|洪水|汛情|水位|险情|台风|内涝|山洪|泥石流|受灾|地震|滑坡|督导防汛|抗洪|抢险")]
    private static partial Regex Danger();
}

using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts.Notices;

/// <summary>The office that issues a notice.</summary>
internal static partial class Issuer
{
    private const int LongestName = 14;

    /// <summary>The office named last before a place in a sentence, as printed, several that give it together as one; null when none is.</summary>
    public static string? Before(NoticeSentence sentence, int at)
    {
        (int Start, int End)? found = null;
        foreach (Match match in Offices().Matches(sentence.Text[..at]))
        {
            var start = StartOf(sentence.Text, match.Index, found?.End ?? 0);
            if (IsReporter(sentence.Text, start, match.Index + match.Length) || Several().IsMatch(sentence.Text.AsSpan(start, match.Index - start)))
                continue;
            found = found is { } earlier && Together().IsMatch(sentence.Text[earlier.End..start]) ? (earlier.Start, match.Index + match.Length) : (start, match.Index + match.Length);
        }

        return found is { } name ? sentence.Print(name.Start, name.End) : null;
    }

    [GeneratedRegex("气象台|气象[局署]|气象中心|气象部门|防汛(?:防台风?)?抗旱(?:防台风?|防灾)?(?:总)?指挥部(?:办公室)?|(?:防汛|三防|抗旱|抗震救灾|防台)(?:总)?指挥部(?:办公室)?|三防办|防总|防指|防办|减灾委(?:员会)?(?:办公室)?|减灾办|应急管理[部厅局]|应急[局厅]|水利[部厅局署]|水务局|水文(?:水资源)?(?:勘测|测报|情报预报|预报)?(?:局|中心)|自然资源(?:和规划)?[部厅局]|海洋预报台|海洋(?:环境)?预报中心|海事局|生态环境[部厅局]|(?:公安局)?(?:交通警察|交警)(?:支队|大队|总队)|交管局|公安局|交通运输[部厅局]|供电(?:公司|局|所)|电力公司|水务(?:集团)?公司|自来水(?:公司|厂)|供水(?:公司|集团)|长江委|黄委|珠江委|淮委|海委|松辽委|太湖局|铁路(?:局|集团|公司)|人民政府|(?<=[省市县区])政府|卫健委|卫生健康[委局](?:员会)?|(?:森林草原|森林|草原)?(?:防灭火|防火)(?:总)?指挥部(?:办公室)?|森防[指办]|(?:森林)?防火办|海上搜救中心|应急办|应急委(?:员会)?|指挥部(?:办公室)?|(?<=防控)领导小组")]
    private static partial Regex Offices();

    [GeneratedRegex("^(?:和|与|、|及|会同|联合|携手|,)$")]
    private static partial Regex Together();

    /// <summary>Where the name must begin: after words that lead up to it.</summary>
    [GeneratedRegex("^[日时分月年点许起左右讯电]{1,2}(?!照)|[昨今][天日晚晨夜]|上午|下午|凌晨|晚间|中午|傍晚|清晨|目前|随后|同时|根据|按照|获悉|记者|消息|报道|影响|会商|决定|通报|介绍|要求|引发|触发|[据经由从了的悉讯向受对并是在后前与为、]|和(?!规划)")]
    private static partial Regex LeadIn();

    [GeneratedRegex("^(?:预报|预测|预计|消息|数据|监测|统计|介绍|通报称|获悉|提醒|的?(?:预报|消息|数据|监测))")]
    private static partial Regex ReporterOnly();

    [GeneratedRegex("[各两多几三四五六七八九十]个$")]
    private static partial Regex Several();

    private static int StartOf(string text, int suffix, int floor)
    {
        var from = suffix;
        while (from > floor && suffix - from < LongestName && char.IsBetween(text[from - 1], '一', '鿿'))
            from--;
        foreach (var match in LeadIn().EnumerateMatches(text.AsSpan(from, suffix - from)))
        {
            if (match.Index + match.Length <= suffix - from)
                floor = from + match.Index + match.Length;
        }

        return Math.Max(from, floor);
    }

    /// <summary>据市气象台预报: who foretells is not who gives the response that follows.</summary>
    private static bool IsReporter(string text, int start, int end) =>
        start > 0 && text[start - 1] is '据' or '从' && ReporterOnly().IsMatch(text.AsSpan(end));
}

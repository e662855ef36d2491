using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Bylines;

/// <summary>电头: what a lead opens with before the story begins.</summary>
/// <param name="Source">The paper or agency as printed (本报, 新华社, a paper's name); null when only people are named.</param>
/// <param name="People">Offset and length of the part that names people, in the line.</param>
/// <param name="Length">Where the story begins.</param>
internal sealed partial record Dateline(string? Source, (int Offset, int Length)? People, int Length)
{
    /// <summary>Reads the opening of a folded line; null when it does not open with a dateline.</summary>
    public static Dateline? Read(string start)
    {
        foreach (var form in (ReadOnlySpan<Regex>)[Wire(), Paper(), Bracketed(), Spoken()])
        {
            if (form.Match(start) is not { Success: true } match)
                continue;
            var people = match.Groups["by"];
            var source = match.Groups["src"];
            return new Dateline(
                source.Success ? source.Value.Trim() : null,
                people.Success ? (people.Index, people.Length) : null,
                match.Length);
        }

        return null;
    }

    // 新华社北京1月7日电 (记者 …), 据新华社电
    [GeneratedRegex("^(?:据|综合)?(?<src>新华社|中新社|中新网|央视|人民网|新华网)[^，,。;；()]{0,24}?(?:电|消息|讯) *(?:\\((?<by>[^()]{2,100})\\))?")]
    private static partial Regex Wire();

    // 某某日报讯(记者 …), 本报讯 (记者…), 掌上某某8月3日讯(…), 某某日报讯记者某某报道:, 晨报讯, 本报某地9月2日电
    [GeneratedRegex("^【?(?<src>本[报刊网台]|(?:掌上|云上|指尖|新)[一-龥]{2,4}|[一-龥]{1,10}报|[一-龥]{2,10}(?:网|社|台|客户端|融媒体?|传媒|新闻|在线|发布|头条))】? ?(?:[一-龥]{2,8})?(?:(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:综合)?(?:讯|电)|(?:综合)?讯)】?(?: *\\((?<by>[^()]{2,120})\\)| *(?<by>(?:[一-龥]{0,5}记者|通讯员)[^。:]{2,80}?)报[道导][:,]?)?[ :]?")]
    private static partial Regex Paper();

    // (记者 某某) 6月1日,…, 〔記者某某／台北報導〕…
    [GeneratedRegex("^[(〔【\\[](?<by>[^()〔〕【】\\[\\]]{0,12}(?:记者|通讯员)[^()〔〕【】\\[\\]]{2,80})[)〕】\\]]")]
    private static partial Regex Bracketed();

    // 本报记者某某报道:…
    [GeneratedRegex("^(?<src>本报|[一-龥]{2,8}报)?(?<by>[一-龥]{0,5}记者[^。:,()]{2,40}?)(?:报[道导]|摄影报[道导])[:,]")]
    private static partial Regex Spoken();
}

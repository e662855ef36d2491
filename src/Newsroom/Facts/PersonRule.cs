using System.Text.RegularExpressions;
using Baozhai.Newsroom.Bylines;

namespace Baozhai.Newsroom.Facts;

/// <summary>
/// People are named by the article. A name is known by its family name and its company: a title or a verb of speech behind it, a title
/// before it, or the start of a clause whose words are all strange to the article.
/// </summary>
internal sealed partial class PersonRule : IFactRule
{
    private const int Longest = 3;
    private const string AfterName = "说表在出到来率带主作指强要介告称讲为是与和及等同先女副市获任当向对从将已曾也就被把";

    /// <inheritdoc />
    public FactFault Fault => FactFault.Person;

    /// <inheritdoc />
    public string? Offence(string claim, Evidence evidence)
    {
        foreach (var company in Behind().EnumerateMatches(claim))
        {
            if (NameEndingAt(claim, company.Index, evidence) is { } name)
                return name;
        }

        foreach (var title in Before().EnumerateMatches(claim))
        {
            if (NameStartingAt(claim, title.Index + title.Length, evidence) is { } name)
                return name;
        }

        foreach (var start in Start().EnumerateMatches(claim))
        {
            if (StrangerAt(claim, start.Index + start.Length, evidence) is { } name)
                return name;
        }

        return null;
    }

    /// <summary>The name that ends before a title or verb, when the article has none of its readings.</summary>
    private static string? NameEndingAt(string claim, int end, Evidence evidence)
    {
        string? unknown = null;
        for (var length = Longest; length >= 2; length--)
        {
            if (end < length || !Surnames.IsName(claim.AsSpan(end - length, length)))
                continue;
            if (evidence.Has(claim.AsSpan(end - length, length)))
                return null;
            unknown ??= claim.Substring(end - length, length);
        }

        return unknown;
    }

    /// <summary>The name behind a title, when the article has neither it nor a shorter one that ends there.</summary>
    private static string? NameStartingAt(string claim, int start, Evidence evidence)
    {
        var length = Math.Min(Longest, claim.Length - start);
        while (length >= 2 && !Surnames.IsName(claim.AsSpan(start, length)))
            length--;
        if (length < 2 || evidence.Has(claim.AsSpan(start, length)))
            return null;
        return length == Longest && EndsWithin(claim.AsSpan(start, 2), evidence.Text) ? null : claim.Substring(start, length);
    }

    // 王明 in 王明说 is a whole name, in 王明华说 it is not.
    private static bool EndsWithin(ReadOnlySpan<char> name, ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0;)
        {
            var end = at + name.Length;
            if (end >= text.Length || !char.IsLetter(text[end]) || AfterName.Contains(text[end], StringComparison.Ordinal))
                return true;
            var next = text[end..].IndexOf(name, StringComparison.Ordinal);
            at = next < 0 ? -1 : end + next;
        }

        return false;
    }

    private static string? StrangerAt(string claim, int start, Evidence evidence)
    {
        if (start + Longest > claim.Length || !Surnames.IsCommon(claim[start]))
            return null;
        var name = claim.AsSpan(start, Longest);
        return Surnames.IsName(name) && !evidence.Has(name[..2]) && !evidence.Has(name[1..]) ? name.ToString() : null;
    }

    [GeneratedRegex("(?:副?(?:省|市|县|区|州|镇|乡|校|院|处|科|部|局|厅|所|站|会|董事|秘书|组|队|厂|总)长|(?:副?书记)|副?主任|副?主席|副?总经理|经理|总工程师|工程师|研究员|副?教授|医生|老师|记者|律师|先生|女士|同志|院士|博士|师傅|介绍|表示|指出|强调|告诉|认为|透露|坦言|说)")]
    private static partial Regex Behind();

    [GeneratedRegex("(?:[省市县区州镇乡校院处科部局厅所站会组队厂总]长|董事长|秘书长|书记|主任|主席|经理|工程师|研究员|教授|医生|老师|记者|律师|院士|博士|师傅|负责人|创始人|居民|村民|市民|选手|民警|演员|作家|作者|导演)(?=[\\u4E00-\\u9FFF])")]
    private static partial Regex Before();

    [GeneratedRegex("^|[，,。、;；!?“(]")]
    private static partial Regex Start();
}

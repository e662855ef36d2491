using System.Text.RegularExpressions;
using Baozhai.Newsroom.Lexicons;
using Baozhai.Newsroom.Places;

namespace Baozhai.Newsroom.Alerts.Grading;

/// <summary>Recognises stories from another country or another province: readers here need not act on them.</summary>
internal static partial class Elsewhere
{
    private const int LongestOpening = 240;

    private static readonly WordList Countries = WordList.Load("countries", "countries");

    /// <summary>Whether a story is from another country or province.</summary>
    /// <param name="title">The title.</param>
    /// <param name="opening">What its body begins with, the dateline included.</param>
    /// <param name="home">The province of the paper; null when unknown.</param>
    public static bool IsToldIn(string title, string opening, string? home)
    {
        opening = opening[..Math.Min(LongestOpening, opening.Length)];
        var told = title + "\n" + opening;
        if (OurOwn().IsMatch(told) && !Helping().IsMatch(title))
            return false;
        var isAgency = Agency().IsMatch(opening);
        if (!Here().IsMatch(told) && NamesCountry(told))
            return true;
        if (home is null && !isAgency)
            return false;
        var inTitle = Named(title, home);
        var inOpening = Named(opening, home);

        if (Helping().IsMatch(title) && (inTitle.Other || inOpening.Other))
            return true;

        // 本报讯 is of here until its first sentences say otherwise; an agency's story is of where it was filed.
        if (inTitle.Home || inOpening.Home)
            return false;
        return isAgency ? inTitle.Other || inOpening.Other || NamesCountry(opening) : (inTitle.Other || inOpening.Other) && !Here().IsMatch(told);
    }

    /// <summary>Whether another country is named as the place of a story. 驻美国 and 援非 name none, nor does 印度洋.</summary>
    private static bool NamesCountry(string text)
    {
        if (text.Contains("当地时间", StringComparison.Ordinal))
            return true;
        if (!Countries.IsIn(text))
            return false;
        foreach (var country in Countries.Words)
        {
            for (var at = text.IndexOf(country, StringComparison.Ordinal); at >= 0; at = text.IndexOf(country, at + 1, StringComparison.Ordinal))
            {
                if ((at == 0 || text[at - 1] is not ('赴' or '驻' or '对' or '与' or '向' or '援' or '中')) && !(country is "印度" && at + 2 < text.Length && text[at + 2] is '洋'))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether home and whether another province is named. 湖南路 and 驰援河南 name none.</summary>
    private static (bool Home, bool Other) Named(string text, string? home)
    {
        var (isHome, isOther) = (false, false);
        foreach (var (start, length, province) in Provinces.In(text))
        {
            var after = text.AsSpan(start + length);
            if (after.Length > 0 && after[0] is '路' or '街' or '籍' or '人' or '菜' or '话' or '大' or '银' or '日' or '晚' or '商' or '电' && !(after[0] is '大' && after.StartsWith("大雨", StringComparison.Ordinal)) && !Filed().IsMatch(after))
                continue;
            if (province == home)
                isHome = true;
            else
                isOther = true;
        }

        return (isHome, isOther);
    }

    [GeneratedRegex("^[^,，。]{0,4}[0-9]{1,2}月[0-9]{1,2}日电|^电")]
    private static partial Regex Filed();

    [GeneratedRegex("我[市省县区州旗盟]|(?<=^|[，。、；：\\n])[全本][市县区州]")]
    private static partial Regex OurOwn();

    [GeneratedRegex("我[市省县区州]|全[市省县区州]|(?<=^|[，。、；：])本[市省县]|[省市县州区]防[指办汛]|[省市县州区]气象|本报讯")]
    private static partial Regex Here();

    /// <summary>Who goes to help goes elsewhere.</summary>
    [GeneratedRegex("驰援|支援|增援|赴|援助|奔赴|集结")]
    private static partial Regex Helping();

    [GeneratedRegex("新华社|新华网|中新社|中新网|央视|人民日报|人民网|中国新闻|据[^，。]{0,14}(?:消息|报道|电|发布|通报)|综合[^，。]{0,6}(?:消息|报道)|[^，。\\s]{2,8}[0-9]{1,2}月[0-9]{1,2}日电")]
    private static partial Regex Agency();
}

namespace Baozhai.Newsroom.Alerts.Notices;

/// <summary>Reads how high a notice is: 1 the gravest to 4.</summary>
internal static class NoticeLevel
{
    /// <summary>
    /// A level in patterns: Ⅲ级, III级, 三级, 3级, and what a text recogniser makes of the strokes (I I I, lll, 1V, 皿). Only Roman figures
    /// go without 级.
    /// </summary>
    public const string Pattern = "(?:(?:[ⅠⅡⅢⅣ]|[Il1|丨] ?[Vv]|[Il1|丨](?: ?[Il1|丨]){0,2}|皿) ?级|[一二三四1-4] ?级|[ⅠⅡⅢⅣ]|I{1,3}(?![A-Za-z])|IV)";

    /// <summary>The level of a text that <see cref="Pattern"/> met; null where it says none.</summary>
    public static int? Read(ReadOnlySpan<char> text)
    {
        var strokes = 0;
        foreach (var character in text)
        {
            switch (character)
            {
                case 'Ⅰ' or '一':
                    return 1;
                case 'Ⅱ' or '二' or '2':
                    return 2;
                case 'Ⅲ' or '三' or '3' or '皿':
                    return 3;
                case 'Ⅳ' or '四' or '4' or 'V' or 'v':
                    return 4;
                case 'I' or 'l' or '1' or '|' or '丨':
                    strokes++;
                    break;
            }
        }

        return strokes is 0 ? null : strokes;
    }

    /// <summary>The level of a colour: 红 1, 橙 2, 黄 3, 蓝 4; null for any other.</summary>
    public static int? OfColour(ReadOnlySpan<char> colour) => colour switch
    {
        ['红', ..] => 1,
        ['橙', ..] => 2,
        ['黄', ..] => 3,
        ['蓝', ..] => 4,
        _ => null,
    };
}

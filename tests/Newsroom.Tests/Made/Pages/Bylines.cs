using Baozhai.Newsroom.Tests.Made.Texts;

namespace Baozhai.Newsroom.Tests.Made.Pages;

/// <summary>How a story is signed at its beginning.</summary>
internal enum BylineForm
{
    /// <summary>本报讯（记者 …）</summary>
    Own,

    /// <summary>某某日报讯（全媒体记者/…）</summary>
    Named,

    /// <summary>某某日报10月19日讯（记者 …）</summary>
    Dated,

    /// <summary>某某日报讯记者…、…报道：</summary>
    Reporting,

    /// <summary>本报讯（记者…文/图）</summary>
    WithPictures,

    /// <summary>掌上某某10月19日讯（全媒体记者 …）</summary>
    Online,

    /// <summary>本报讯（记者 … 实习生 …）</summary>
    Interns,

    /// <summary>（记者…／某某報導）</summary>
    Placed,
}

/// <summary>A signed beginning.</summary>
/// <param name="Text">What is printed before the text.</param>
/// <param name="People">Everybody it names.</param>
internal sealed record Signed(string Text, IReadOnlyList<string> People);

/// <summary>Signs stories in the forms that papers use.</summary>
internal static class Bylines
{
    /// <summary>The forms of papers in simplified script.</summary>
    public static readonly IReadOnlyList<BylineForm> Usual = [.. Enum.GetValues<BylineForm>().Where(form => form != BylineForm.Placed)];

    /// <summary>A dateline with names before the text.</summary>
    public static Signed Lead(Chance chance, PageStyle style, BylineForm form)
    {
        var reporters = Names.Persons(chance, chance.Weighed([(1, 6), (2, 3), (3, 1)]));
        IReadOnlyList<string> others = chance.Happens(0.25) ? [.. Names.Persons(chance, chance.Between(1, 2)).Except(reporters)] : [];
        var (spaced, more) = (string.Join(' ', reporters), string.Join(' ', others));
        var day = $"{style.Date.AddDays(-1).Month}月{style.Date.AddDays(-1).Day}日";
        IReadOnlyList<string> all = [.. reporters, .. others];
        var correspondents = more.Length > 0 ? $" 通讯员 {more}" : string.Empty;
        return form switch
        {
            BylineForm.Named => new($"{style.Paper}讯{chance.One("", " ")}（全媒体记者/{spaced}{(more.Length > 0 ? $" 通讯员/{more}" : "")}）", all),
            BylineForm.Dated => new($"{style.Paper}{day}讯（记者 {spaced}{correspondents}）", all),
            BylineForm.Reporting => new($"{style.Paper}讯记者{string.Join('、', reporters)}{(more.Length > 0 ? $"、通讯员{string.Join('、', others)}" : "")}报道：", all),
            BylineForm.WithPictures => new($"{chance.One("本报", style.Paper)}讯（记者{string.Join('、', reporters)}文/图）", reporters),
            BylineForm.Online => new($"掌上{style.City}{day}讯（全媒体记者 {spaced}{correspondents}）", all),
            BylineForm.Placed => new($"（记者{string.Join('、', reporters)}／{style.City}报导）", reporters),
            BylineForm.Interns => new($"本报讯（记者 {spaced}{(more.Length > 0 ? $" 实习生 {more}" : "")}）", all),
            _ => new($"本报讯{chance.One("", " ")}（记者{chance.One("", " ")}{spaced}{correspondents}）", all),
        };
    }

    /// <summary>The dateline of a news agency.</summary>
    public static Signed Agency(Chance chance, PageStyle style)
    {
        var reporters = Names.Persons(chance, chance.Between(1, 2));
        var day = $"{style.Date.AddDays(-1).Month}月{style.Date.AddDays(-1).Day}日";
        var place = chance.One("北京", "长沙", "巴黎", "日内瓦", "成都", "南京");
        return chance.Below(4) switch
        {
            0 => new($"新华社{place}{day}电 ", []),
            1 => new($"据新华社{place}{day}电（记者 {string.Join('、', reporters)}）", reporters),
            2 => new($"中新社{place}{day}电 （记者 {string.Join(' ', reporters)}）", reporters),
            _ => new($"新华社{place}{day}电（记者{string.Join('、', reporters)}）", reporters),
        };
    }

    /// <summary>Names on lines of their own below the title, with what the text then begins with.</summary>
    public static (IReadOnlyList<string> Lines, string Lead, IReadOnlyList<string> People) Apart(Chance chance, PageStyle style)
    {
        var reporters = Names.Persons(chance, chance.Between(1, 3));
        var others = Names.Persons(chance, chance.Between(1, 2)).Except(reporters).ToList();
        var spaced = string.Join(chance.One(" ", "  ", "　"), reporters);
        return chance.Below(8) switch
        {
            0 => ([$"本报记者 {spaced}"], string.Empty, reporters),
            1 => ([$"{style.Paper}记者 {spaced}", $"通讯员/{string.Join(' ', others)}"], $"{style.Paper}讯 ", [.. reporters, .. others]),
            2 => ([$"□ 本报记者 {spaced}"], string.Empty, reporters),
            3 => ([$"■ 本报记者 {spaced} 通讯员 {string.Join(' ', others)}"], string.Empty, [.. reporters, .. others]),
            4 => ([$"记者 {spaced}"], string.Empty, reporters),
            5 => ([$"本报记者 {spaced} 文/图"], string.Empty, reporters),
            6 => ([$"本报记者 {string.Join('、', reporters)}", $"本报通讯员 {string.Join('、', others)}"], string.Empty, [.. reporters, .. others]),
            _ => ([$"{style.Paper}全媒体记者 {spaced}"], $"{style.Paper}讯 ", reporters),
        };
    }
}

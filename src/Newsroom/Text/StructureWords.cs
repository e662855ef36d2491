using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Text;

/// <summary>
/// Corrects characters that text recognition confused inside the words that mark a page's structure (记看 for 记者, 本报汛 for 本报讯,
/// 上按 for 上接), each only in the context of that word. The length stays the same. The result is for comparison, not for display.
/// </summary>
internal static partial class StructureWords
{
    /// <summary>Corrects the folded start or end of a line; the result has the same length.</summary>
    public static string Mend(string text)
    {
        if (!Suspect().IsMatch(text))
            return text;
        text = Correspondent().Replace(text, "通讯员");
        text = Reporter().Replace(text, "记者");
        text = Own().Replace(text, "本报");
        text = Daily().Replace(text, "日报");
        text = Dispatch().Replace(text, "讯");
        text = Editor().Replace(text, "责任编");
        text = Turn().Replace(text, match => match.Value[0] is '下' ? "下转" : "上接");
        text = Label().Replace(text, "版");
        text = Photographer().Replace(text, match => match.Value[0] is '供' ? "供图" : "摄");
        text = Year().Replace(text, match => DateFigures(match.Value));
        text = DayOfMonth().Replace(text, match => DateFigures(match.Value));
        text = Day().Replace(text, "日");
        text = Weekday().Replace(text, "星期");
        return Notice().Replace(text, match => $"{match.Value[0]}告");
    }

    private static string DateFigures(string text) =>
        string.Concat(text.Select(character => character switch { 'O' or 'o' or 'Q' => '0', 'I' or 'l' => '1', 'Z' => '2', _ => character }));

    // One test for all of them first: a line without an error costs one pass.
    [GeneratedRegex("通[汛迅迈]员|通讯[贝圆]|记[看老耆煮]|^[(【]?[木夲末本]报|[曰口]报|[汛迅]|[仟仕仼][编缉]|任[缉偏]|[上下][按挼软传]|[板扳]|供[圈固]|[揷扱]$|[公通]吿|[OoIlZQ]{1,3}\\d{0,2}[年月日目]|\\d[OoIlZQ]|月\\d{1,2}[目曰口囗]|期[目曰口]|星[朗斯其]|[屋皇昱]期")]
    private static partial Regex Suspect();

    [GeneratedRegex("通(?:[汛迅迈]员|讯[贝圆])")]
    private static partial Regex Correspondent();

    [GeneratedRegex("(?<=^|[(（/ 报讯体席习约派社网、])记[看老耆煮](?=[/ :、]|[一-龥]{2,3}(?:[ 、,)）/]|文|摄|$))")]
    private static partial Regex Reporter();

    [GeneratedRegex("(?<=^[(【]?)[木夲末]报(?=[讯汛迅记全])")]
    private static partial Regex Own();

    [GeneratedRegex("(?<=[一-龥]{2})[曰口]报(?=$|[讯汛迅记社客全 \\d])")]
    private static partial Regex Daily();

    [GeneratedRegex("(?<=^[(【]?(?:本报|[一-龥]{2,8}报|(?:掌上|云上|指尖|新)[一-龥]{2,4})(?:\\d{1,2}月\\d{1,2}日)?)[汛迅](?=[ (【】]|\\d{1,2}月|记[者看老])")]
    private static partial Regex Dispatch();

    [GeneratedRegex("责(?:[仟仕仼][编缉]|任[缉偏])")]
    private static partial Regex Editor();

    [GeneratedRegex("(?<=^[>》▶→▷►◆*( -]*|[(>▶]紧?)(?:下[软传]|上[按挼])(?= ?第?[A-Z]?[\\d一二三四五六七八九十]{1,2}[版板扳])")]
    private static partial Regex Turn();

    [GeneratedRegex("(?<=(?:第[A-Z]?|^|[上下详][转接见软传按挼]第?|[A-Z])[\\d一二三四五六七八九十]{1,3})[板扳](?=$|[ )①-⑳])")]
    private static partial Regex Label();

    [GeneratedRegex("(?:供[圈固]|(?<=[一-龥]{2,4} ?)[揷扱])(?=[)]?$)")]
    private static partial Regex Photographer();

    // 2O26年: letters for figures, where at least one figure is left.
    [GeneratedRegex("(?<![A-Za-z\\d])(?=[A-Za-z]{0,3}\\d)[12IlZ][09OoQ][\\dOoIlZQ]{2}(?= ?年)")]
    private static partial Regex Year();

    [GeneratedRegex("(?<=年 ?)[\\dOoIlZ]{1,2}(?= ?月)|(?<=(?:[\\dOoIlZQ]{4}|[\\d〇○零一二三四五六七八九]{4}) ?年 ?[\\dOoIlZ]{1,2} ?月 ?)[\\dOoIlZ]{1,2}(?= ?[日目曰口囗])")]
    private static partial Regex DayOfMonth();

    [GeneratedRegex("(?<=年 ?\\d{1,2} ?月 ?\\d{1,2} ?)[目曰口囗](?=$|[ (星农,])|(?<=星期)[目曰口](?=$|[ ),])")]
    private static partial Regex Day();

    [GeneratedRegex("(?:星[朗斯其]|[屋皇昱]期)(?=[一二三四五六日天](?:$|[ ),]))")]
    private static partial Regex Weekday();

    [GeneratedRegex("[公通]吿(?=$|的)")]
    private static partial Regex Notice();
}

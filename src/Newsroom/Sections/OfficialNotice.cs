using System.Text.RegularExpressions;
using Baozhai.Newsroom.Pages;

namespace Baozhai.Newsroom.Sections;

/// <summary>The marks of an official notice: its title, and the date it closes with.</summary>
internal static partial class OfficialNotice
{
    /// <summary>Whether a headline is a notice's.</summary>
    public static bool IsTitle(PageLine line) => line.Length <= 60 && (Title().IsMatch(line.Start) || Spaced().IsMatch(line.Start));

    /// <summary>Whether any line of a headline is a notice's title.</summary>
    public static bool IsTitle(HeadBlock head) => head.Lines.Exists(IsTitle);

    /// <summary>Whether a line is nothing but a full date.</summary>
    public static bool IsDate(PageLine line) => line.Length <= 16 && Date().IsMatch(line.Start);

    /// <summary>Whether a short line inside a notice is of its text: its number, a numbered point, whom it speaks to.</summary>
    public static bool IsPoint(PageLine line) => line.Mark == 0 && (Point().IsMatch(line.Start) || IsNumber(line));

    /// <summary>Whether a line is the number of a document: 某政告〔2017〕9号.</summary>
    public static bool IsNumber(PageLine line) => line.Length <= 30 && Number().IsMatch(line.Start);

    [GeneratedRegex("^(?:[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十\\d]{1,2}[)]|\\d{1,2}[.、]|.{2,30}[:：]$)")]
    private static partial Regex Point();

    [GeneratedRegex("^[(]?.{2,16}[〔\\[(【]\\d{4}[〕\\])】]第?\\d{1,5}号[)]?$")]
    private static partial Regex Number();

    [GeneratedRegex("^(?:公 +告|通 +告|启 +事|声 +明|公 +示|讣 +告|温馨提示|郑重声明|敬告(?:读者|用户)?|倡议书|更正|致歉)$")]
    private static partial Regex Spaced();

    [GeneratedRegex("^(?:(?!.*发布)[^ ,，:]{2,34}(?:公告|通告|启事|公示)|(?:关于.{2,50}的?)?.{0,12}(?:公告|通告|启事|声明|公示|讣告|通知|通报|公报|拍卖会?|遗失|注销))$|^关于.{2,50}的(?:公告|通告|通知|启事|公示)")]
    private static partial Regex Title();

    [GeneratedRegex("^(?:\\d{4}|[一二〇○0零三四五六七八九]{4})年[\\d一二三四五六七八九十]{1,2}月[\\d一二三四五六七八九十]{1,3}日$")]
    private static partial Regex Date();
}

using System.Text.RegularExpressions;

namespace Baozhai.Bot.Conversation;

/// <summary>Words around a wish that do not belong to it: 请帮我…一下, 我想…, please …</summary>
internal static partial class Courtesy
{
    /// <summary>The wish alone, the command's word first; null when the line has nothing around it.</summary>
    public static string? Strip(string line)
    {
        var bare = Behind().Replace(Before().Replace(line, ""), "");
        return bare.Length > 0 && bare.Length < line.Length ? bare : null;
    }

    /// <summary>What is behind a command's word without the 一下 that makes it softer.</summary>
    public static string WithoutSoftener(string rest) => rest.StartsWith("一下", StringComparison.Ordinal) ? rest[2..].TrimStart() : rest;

    /// <summary>What is behind a command's English word without to, from, about, on, for or of.</summary>
    public static string WithoutPreposition(string rest) => Preposition().Replace(rest, "");

    /// <summary>What stands before a command's word without 把 in front and 的 or 's behind.</summary>
    public static string WithoutPossessive(string before) => Possessive().Replace(before.StartsWith('把') ? before[1..] : before, "");

    [GeneratedRegex(
        "^(?:(?:(?:你好|您好|喂|嗨|hi|hello|hey)[,!。~ ]*|请问|请|麻烦你?|劳驾|帮我|帮忙|给我|替我|我们?想要?|我们?要|我们?需要|我们?希望|想要?|能不能|能否|可不可以|可以|我可以|怎么|如何|来[一几]?[个份点条]|打开(?=第)|查看|看一下|看下(?!一)|看一?看|看|查一?下|有没有|"
        + "please|i want to|i would like to|i'd like to|can you|could you|how do i|let me|show me|give me|the) *)+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex("(?: *(?:一下|吧|呀|啊|呢|哦|谢谢你?|多谢|可以吗|好吗|行吗|吗|please|thanks|thank you))*[。!?~ ]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex("^(?:to|from|about|on|for|of) +", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();

    [GeneratedRegex("(?: *的| *'s)? *$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();
}

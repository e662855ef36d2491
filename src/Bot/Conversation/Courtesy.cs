using System.Text.RegularExpressions;

namespace Baozhai.Bot.Conversation;

/// <summary>Words around a wish that do not belong to it: 请帮我…一下, 我想…, please …, 把防汛退订了.</summary>
internal static partial class Courtesy
{
    /// <summary>The wish alone, the command's word first; null when the line has nothing around it.</summary>
    public static string? Strip(string line)
    {
        var bare = Behind().Replace(Before().Replace(line, ""), "");
        return bare.Length > 0 && bare.Length < line.Length ? bare : null;
    }

    /// <summary>The wish with its word first, where it stands behind what it is about (防汛新闻订阅, 把防汛退订了); null elsewhere.</summary>
    public static string? Turn(string line)
    {
        if (Turned().Match(line) is not { Success: true } turned) return null;
        var isOff = turned.Groups["off"].Success || turned.Groups["word"].Value is not ("订阅" or "订上");
        return (isOff ? "退订" : "订阅") + turned.Groups["it"].Value;
    }

    [GeneratedRegex(
        "^(?:(?:(?:你好|您好|喂|嗨|hi|hello|hey)[,!。~ ]*|请问|请|麻烦你?|劳驾|帮我|帮忙|给我|替我|我们?想要?|我们?要|我们?需要|我们?希望|想要?|能不能|能否|可不可以|可以|我可以|怎么|如何|来一?[个份点]|看一?下|看一?看|看|查一?下|有没有|"
        + "please|i want to|i would like to|i'd like to|can you|could you|how do i|let me|show me|give me|the) *)+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex("(?: *(?:一下|吧|呀|啊|呢|哦|谢谢你?|多谢|可以吗|好吗|行吗|吗|please|thanks|thank you))*[。!?~ ]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex("^(?:(?<off>取消|退掉|关掉|不要|不想要)(?:对|了)?|把|将)?(?<it>.{2,30}?)的?(?<word>退订|取消订阅|取消|退掉|订阅|订上)了?$", RegexOptions.CultureInvariant)]
    private static partial Regex Turned();
}

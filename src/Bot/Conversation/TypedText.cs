using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Conversation;

/// <summary>Normalises typed text: full-width letters, digits and signs become half-width, traditional characters simplified, spaces become one.</summary>
internal static class TypedText
{
    /// <summary>The longest text that is looked at, in UTF-16 units; the rest is dropped.</summary>
    public const int MaxLength = 4000;

    /// <summary>Normalises typed text.</summary>
    public static string Normalise(string text)
    {
        var kept = text.Length > MaxLength ? text[..MaxLength] : text;
        var folded = string.Create(kept.Length, kept, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++) target[i] = Fold(source[i]);
        });
        return string.Join(' ', folded.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    /// <summary>The whole number a text is, from 1 to 9999, with or without a dot or 、 behind; null when it is none.</summary>
    public static int? Number(string text)
    {
        var digits = text.TrimEnd('.', '、', '。', ')');
        return digits.Length is > 0 and <= 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;
    }

    private static char Fold(char c) => char.IsControl(c) ? ' ' : SimplifiedScript.Fold(HalfWidth.Fold(c));
}

/// <summary>Filler words around a request: 请帮我…一下, 我想…, please …</summary>
internal static partial class FillerWords
{
    /// <summary>The request alone, the command's word first; null when there are no filler words.</summary>
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

/// <summary>Patterns of sentences that ask for a command without beginning with its word: 把防汛退订了, 每天8点发早报, 有醴陵的新闻就告诉我.</summary>
internal static class SentencePatterns
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // What each sentence comes to is only a command if the command takes what is in it: 不要迷信了 drops no subscription.
    private static readonly (Regex Sentence, string Command)[] Sentences =
    [
        (new("^(?:(?:取消|退掉|关掉|不要|不想要)(?:对|了)?)(?<it>.{2,30}?)的?(?:退订|取消订阅|取消|退掉|订阅|订上)了?$", Options), "退订${it}"),
        (new("^(?:把|将)?(?<it>.{2,30}?)的?(?:退订|取消订阅|取消|退掉)了?$", Options), "退订${it}"),
        (new("^(?:把|将)?(?<it>.{2,30}?)的?(?:订阅|订上)了?$", Options), "订阅${it}"),
        (new("^(?:以后)?(?:别|不要|不用|不想|不再)(?:再|要)?(?:给我)?(?:看|收到?|发|推送?)?(?<it>.{2,30}?)(?:的?(?:新闻|消息|报道))?了?$", Options), "退订${it}"),
        (new("^(?:以后)?(?:一?有|一出)(?:了)?(?<it>.{2,30}?)(?:的?(?:新闻|消息|报道))?(?:就|的时候|时|请)?(?:马上)?(?:告诉|通知|发给|推送?给|提醒)我$", Options), "订阅${it}"),
        (new("^把?(?:早报|早报时间|时间)(?:改|设|换|调|定)(?:成|为|到|在)?(?<it>.{2,30})$", Options), "时间${it}"),
        (new("^(?<it>.{2,30}?)(?:给我)?(?:发|送|推送)(?:一?份)?(?:早报|摘要|报纸?)?(?:给我)?$", Options), "时间${it}"),
        (new("^把?时区(?:改|设|换|调)(?:成|为|到|在)?(?<it>.{1,30})$", Options), "时区${it}"),
        (new("^我(?:现在|人)?在(?<it>.{2,30})$", Options), "时区${it}"),
        (new("^(?:关闭?|关掉|取消|停用)(?<it>免打扰|周报)$", Options), "${it}关"),
        (new("^(?:打开|开启?|启用)(?<it>免打扰|周报)$", Options), "${it}开"),
        (new("^(?<which>第?[0-9一二三四五六七八九十]{1,3}[篇条个则])(?<it>.{0,30}(?:错|不对|不准|有误).{0,30})$", Options), "不准${which}${it}"),
        (new("^把(?<it>.{2,30}?)(?:发|推送?|送)给我$", Options), "${it}"),
        (new("^(?:用|说|讲|换成?|切换[到成]|改[成用]|speak|use|in|switch to|change to) *(?<it>英[文语]|中文|汉语|english|chinese)$", Options), "语言 ${it}"),
        (new("^(?:set|change) (?<word>time|zone|time ?zone|quiet|language)(?: hours)?(?: to)? (?<it>.{1,30})$", Options), "${word} ${it}"),
    ];

    /// <summary>The lines a sentence may come to, the command's word first, in the order they are to be tried.</summary>
    /// <param name="line">Text normalised by <see cref="TypedText"/>, without filler words.</param>
    public static IEnumerable<string> Turn(string line)
    {
        foreach (var (sentence, command) in Sentences)
        {
            if (sentence.Match(line) is { Success: true } match) yield return match.Result(command);
        }
    }
}

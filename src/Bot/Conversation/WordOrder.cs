using System.Text.RegularExpressions;

namespace Baozhai.Bot.Conversation;

/// <summary>Sentences that ask for a command without beginning with its word: 把防汛退订了, 每天8点发早报, 有醴陵的新闻就告诉我.</summary>
internal static class WordOrder
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
    /// <param name="line">Text made even by <see cref="TypedText"/>, without courtesies.</param>
    public static IEnumerable<string> Turn(string line)
    {
        foreach (var (sentence, command) in Sentences)
        {
            if (sentence.Match(line) is { Success: true } match) yield return match.Result(command);
        }
    }
}

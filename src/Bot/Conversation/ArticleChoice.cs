using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;

namespace Baozhai.Bot.Conversation;

/// <summary>The story a person refers to: its number in the last list (1, 第2篇, 第三条, story 4, 最后), or in the archive (#12).</summary>
/// <param name="Id">Its number in the archive; null when it was chosen by its place in the list.</param>
/// <param name="Number">Its place in the last list, from 1; null when it was chosen by its number in the archive.</param>
/// <param name="Rest">What stands behind the choice.</param>
internal sealed partial record ArticleChoice(long? Id, int? Number, string Rest)
{
    /// <summary>What chooses the last story of a list.</summary>
    public const string Last = "最后";

    /// <summary>The choice a text begins with; null when it begins with none.</summary>
    public static ArticleChoice? Read(string text)
    {
        if (text is Last or "last" or "the last") return new ArticleChoice(null, int.MaxValue, "");
        var match = Pattern().Match(text);
        if (!match.Success) return null;
        var rest = text[match.Length..].Trim();
        if (match.Groups["id"] is { Success: true } id)
            return long.TryParse(id.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new ArticleChoice(number, null, rest) : null;
        return Numerals.Parse(match.Groups["number"].Value) is > 0 and var place ? new ArticleChoice(null, place, rest) : null;
    }

    /// <summary>
    /// The archive's number of the story a text begins with, and what stands behind; without a text the only story of the list. Null where
    /// it is not told which, or the list is not that long.
    /// </summary>
    public static (long? Id, string After) Resolve(string text, Menu menu)
    {
        if (text.Length == 0) return (menu.Articles.Count == 1 ? menu.Articles[0] : null, "");
        return Read(text) is { } choice ? (choice.In(menu), choice.Rest) : (null, text);
    }

    /// <summary>The archive's number of the story; null when the list is not that long.</summary>
    public long? In(Menu menu) => Id ?? (Number == int.MaxValue && menu.Articles is [.., var last] ? last : Number <= menu.Articles.Count ? menu.Articles[Number.Value - 1] : null);

    /// <summary>Asks which story is meant.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="word">The command's word in Chinese.</param>
    /// <param name="english">The command's word in English.</param>
    public static Answer Ask(CommandRequest request, string word, string english)
    {
        var count = request.Menu.Articles.Count;
        return Answer.Of(count == 0
            ? request.Say($"先看一份列表，例如“头条”，再回复“{word} 1”。", $"Look at a list first, for example “headlines”, then answer “{english} 1”.")
            : request.Say($"哪一篇？回复“{word} 1”到“{word} {count}”。", $"Which one? Answer “{english} 1” to “{english} {count}”."));
    }

    /// <summary>Says that the archive has the story no more.</summary>
    public static Answer Gone(CommandRequest request) =>
        Answer.Of(request.Say("这篇报道已经撤下了。", "That story is no longer in the archive."));

    [GeneratedRegex(
        @"^(?:(?:did i get|do i get|was i sent|were you sending|is|was|to|of|for|about|story|item|article|number|no\.?|the|this)\s+)*"
        + "(?:会?给?我?(?:发|推|推送|收到)?了?)"
        + @"(?:#(?<id>\d{1,18})|第? ?(?:(?<number>\d{1,4})|(?<number>[一二三四五六七八九十]{1,3})(?=$|[ 篇条个则]))) ?(?:[篇条个则](?:新闻|报道|文章)?)?[.、。):,]?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

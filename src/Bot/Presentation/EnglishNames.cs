using System.Globalization;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Newsroom.Text;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Presentation;

/// <summary>What topics and places are called in English, beside their own names: topics by the lexicon, places in pinyin.</summary>
/// <param name="lexicon">The topics.</param>
internal sealed class EnglishNames(TopicLexicon lexicon)
{
    private const string Units = "市县区镇乡";

    /// <summary>A subscription with its English name for who reads English: 防汛应急 (flood), 醴陵市 (Liling).</summary>
    public string Say(Subscription one, Language language)
    {
        var said = SubscriptionText.Say(one, language);
        return language == Language.English && one.Kind == SubscriptionKind.Topic && Of(one) is { } name ? $"{said} ({name})" : said;
    }

    /// <summary>The English names of several behind their own: <c> (flood, finance)</c>; empty in Chinese, and where none has one.</summary>
    public string Behind(IEnumerable<Subscription> several, Language language)
    {
        if (language != Language.English) return "";
        var names = several.Select(Of).OfType<string>().ToList();
        return names.Count > 0 ? $" ({string.Join(", ", names)})" : "";
    }

    /// <summary>A place in pinyin without its 市 or 县: Liling; null when a character cannot be read.</summary>
    public static string? Place(string name)
    {
        var bare = name.Length > 2 && Units.Contains(name[^1], StringComparison.Ordinal) ? name[..^1] : name;
        return Pinyin.Of(bare) is { } read ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(read) : null;
    }

    private string? Of(Subscription one) => one.Kind switch
    {
        SubscriptionKind.Topic => lexicon.Find(one.Value)?.English,
        SubscriptionKind.Place => Place(one.Value),
        _ => null,
    };
}

using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Channels.Telegram.Updates;

/// <summary>
/// Links that open the bot with a wish: <c>https://t.me/BOT?start=sub_flood</c> comes as <c>/start sub_flood</c> and follows the topic.
/// <see href="https://core.telegram.org/bots/features#deep-linking"/>.
/// </summary>
internal sealed class DeepLink(TopicLexicon lexicon)
{
    private const string Start = "/start ";
    private const string Subscribe = "sub_";

    /// <summary>What is meant by what was said: a link's wish in words, a greeting where it is not known, anything else as it is.</summary>
    public string Follow(string said)
    {
        if (!said.StartsWith(Start, StringComparison.OrdinalIgnoreCase)) return said;
        var payload = said[Start.Length..].Trim();
        var topic = payload.StartsWith(Subscribe, StringComparison.OrdinalIgnoreCase) ? lexicon.Find(payload[Subscribe.Length..].Replace('_', ' ')) : null;
        return topic is null ? "/start" : $"订阅 {topic.Name}";
    }
}

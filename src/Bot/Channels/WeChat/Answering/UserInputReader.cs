using Baozhai.Bot.Channels.WeChat.Callback;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Conversation.Commands;
using Baozhai.Bot.Presentation;

namespace Baozhai.Bot.Channels.WeChat.Answering;

/// <summary>Reads messages and events of WeChat as user input.</summary>
/// <param name="phrases">Knows the topics and places a scanned code may name.</param>
internal sealed class UserInputReader(SubscriptionPhrases phrases)
{
    private const string ScenePrefix = "qrscene_";
    private const string TopicPrefix = "topic_";

    // What WeChat puts in place of stickers and other things it does not hand on.
    private const string NotHandedOn = "【收到不支持的消息类型，暂无法显示】";

    private static readonly UserInput.Wordless Unknown = new(
        "这种消息我还不会看，打字告诉我就好，例如：头条、早报、订阅 防汛。回复“菜单”看我会做什么。",
        "I cannot read this kind of message. Type something like “headline”, “digest” or “subscribe flood”; “help” shows what I can do.");

    private static readonly Dictionary<string, UserInput.Wordless> ByType = new(StringComparer.Ordinal)
    {
        ["image"] = new(
            "图片收到了，不过我只会读报，看不懂图。想找哪条新闻，打几个字就行，例如：知识产权。",
            "Thank you for the picture; I only read newspapers. Type a few words to find a story."),
        ["voice"] = new(
            "语音我听不清，麻烦打字告诉我，例如：头条、早报、订阅 防汛。",
            "I could not make out the voice message. Please type it, for example “headline” or “digest”."),
        ["video"] = new(
            "视频收到了，不过我只会读报。想找哪条新闻，打几个字就行，例如：知识产权。",
            "Thank you for the video; I only read newspapers. Type a few words to find a story."),
        ["location"] = new(
            "位置收到了。想看一个地方的新闻，打它的名字就行，例如：醴陵；想一直关注，回复“订阅 醴陵”。",
            "Thank you for the place. Type its name for its stories, or “subscribe NAME” to follow it."),
        ["link"] = new(
            "链接我打不开。想找相关的新闻，把关键词打给我就行，例如：知识产权。",
            "I cannot open links. Type a few words of what you look for."),
    };

    /// <summary>Reads one.</summary>
    public UserInput Read(WeChatMessage message) => message.Type switch
    {
        "event" => Event(message),
        "text" when message.Words.Trim() is { Length: > 0 } words && words != NotHandedOn => new UserInput.Line(words),
        "voice" when message.Words.Trim().TrimEnd('。', '.') is { Length: > 0 } heard => new UserInput.Line(heard, Heard: true),
        "location" when message.Place is var (latitude, longitude) => new UserInput.Line(NearbyCommand.Line(latitude, longitude)),
        "shortvideo" => ByType["video"],
        _ => ByType.GetValueOrDefault(message.Type, Unknown),
    };

    private UserInput Event(WeChatMessage message) => message.Event switch
    {
        "subscribe" => new UserInput.Hello(Wish(message.EventKey)),
        "unsubscribe" => new UserInput.Goodbye(),
        "CLICK" when message.EventKey.Trim() is { Length: > 0 } line => new UserInput.Line(line),
        "SCAN" => new UserInput.Line(Wish(message.EventKey) ?? "菜单"),
        _ => new UserInput.Nothing(),
    };

    private string? Wish(string scene)
    {
        var name = scene;
        foreach (var prefix in (string[])[ScenePrefix, TopicPrefix])
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal)) name = name[prefix.Length..];
        }

        return phrases.Known(TypedText.Normalise(name)) is { } named ? $"订阅 {SubscriptionText.Typed(named)}" : null;
    }
}

/// <summary>What a person did: a line, a follow, an unfollow, or something without words.</summary>
internal abstract record UserInput
{
    private UserInput()
    {
    }

    /// <summary>A line, typed, spoken or pressed.</summary>
    /// <param name="Text">The line.</param>
    /// <param name="Heard">Whether it was spoken and may be misheard.</param>
    internal sealed record Line(string Text, bool Heard = false) : UserInput;

    /// <summary>The person follows the account from now on.</summary>
    /// <param name="Wish">The line that subscribes to the topic or place of the code that was scanned; null for none.</param>
    internal sealed record Hello(string? Wish) : UserInput;

    /// <summary>Something without words.</summary>
    /// <param name="Chinese">What to say to it.</param>
    /// <param name="English">The same in English.</param>
    internal sealed record Wordless(string Chinese, string English) : UserInput;

    /// <summary>The person follows the account no longer.</summary>
    internal sealed record Goodbye : UserInput;

    /// <summary>Nothing that wants an answer.</summary>
    internal sealed record Nothing : UserInput;
}

using Baozhai.Bot.Chats;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Messages;

/// <summary>A message of a person, or a button that was pressed.</summary>
/// <param name="Chat">Where it was said.</param>
/// <param name="Text">The words, or the action of the button.</param>
/// <param name="Kind">How many people read the chat.</param>
/// <param name="LanguageHint">The language the person's program is set to (<c>zh</c>, <c>en-US</c>), used for a newcomer; null when unknown.</param>
/// <param name="Sender">Who said it, as the channel knows people; null where a chat is one person.</param>
/// <param name="IsOperator">Whether the person runs the bot.</param>
/// <param name="Addressed">Whether it was said to the bot: always in a private chat; in a group by its name, as a reply to it, or by a button.</param>
internal sealed record Incoming(
    ChatId Chat, string Text, ChatKind Kind = ChatKind.Private, string? LanguageHint = null, string? Sender = null, bool IsOperator = false, bool Addressed = true)
{
    /// <summary>What a group or channel is called; null for one person or where it is unknown.</summary>
    public string? Title { get; init; }
}

/// <summary>What a command answers.</summary>
/// <param name="Replies">The replies, one or more.</param>
/// <param name="Menu">What numbers mean from now on; null when they keep their meaning.</param>
/// <param name="Then">A line to act on next, as if it had been typed; null for none. 继续 and numbers answer with it.</param>
internal sealed record Answer(IReadOnlyList<Reply> Replies, Menu? Menu = null, string? Then = null)
{
    /// <summary>A single reply.</summary>
    public static Answer Of(Reply reply, Menu? menu = null) => new([reply], menu);

    /// <summary>A single paragraph.</summary>
    public static Answer Of(string text) => new([Reply.Of(text)]);

    /// <summary>Acts on another line instead.</summary>
    public static Answer Instead(string line) => new([], null, line);
}

/// <summary>What numbers and 继续 mean in a chat just now.</summary>
/// <param name="Actions">What each number of the last list says, from 1.</param>
/// <param name="Articles">Archive numbers of the last list of articles, for 全文 N.</param>
/// <param name="More">What 继续 says; null when nothing is left.</param>
internal sealed record Menu(IReadOnlyList<string> Actions, IReadOnlyList<long> Articles, string? More)
{
    /// <summary>When it was shown; null before it is kept.</summary>
    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>Nothing was listed yet.</summary>
    public static Menu Empty { get; } = new([], [], null);
}

/// <summary>The language a chat is answered in.</summary>
/// <param name="Code"><c>zh</c> or <c>en</c>.</param>
internal readonly record struct Language(string Code)
{
    /// <summary>Chinese, the language of the papers.</summary>
    public static Language Chinese { get; } = new("zh");

    /// <summary>English.</summary>
    public static Language English { get; } = new("en");

    /// <summary>The language of a program set to the given one: Chinese unless it is known to be something else.</summary>
    /// <param name="hint">For example <c>zh-Hans</c> or <c>en-US</c>; null when unknown.</param>
    public static Language FromHint(string? hint) =>
        hint is null || hint.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;

    /// <summary>The language of a group of a name: English where the name has Latin letters and no Chinese character.</summary>
    /// <param name="title">The name; null when unknown.</param>
    public static Language OfTitle(string? title) =>
        title is not null && title.Any(char.IsAsciiLetter) && !title.Any(Han.Is) ? English : Chinese;

    /// <summary>The text in this language.</summary>
    public string Say(string chinese, string english) => Code == "en" ? english : chinese;
}

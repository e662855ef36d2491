namespace Baozhai.Bot.Messages;

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

    /// <summary>The text in this language.</summary>
    public string Say(string chinese, string english) => Code == "en" ? english : chinese;
}

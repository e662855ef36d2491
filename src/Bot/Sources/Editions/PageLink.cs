namespace Baozhai.Bot.Sources.Editions;

/// <summary>A link of a page.</summary>
/// <param name="Href">The address as written; empty where only data stands for it.</param>
/// <param name="Text">What is written on it; empty for none.</param>
/// <param name="Form">What it is.</param>
/// <param name="Near">The text before it; of <see cref="LinkForm.Data"/> the value.</param>
internal sealed record PageLink(string Href, string Text, LinkForm Form, string Near)
{
    /// <summary>Its id and classes.</summary>
    public string Names { get; init; } = "";

    /// <summary>Of <see cref="LinkForm.Data"/> the name, as a script would write it behind <c>dataset.</c>.</summary>
    public string Key { get; init; } = "";
}

/// <summary>What a link is.</summary>
internal enum LinkForm
{
    /// <summary>Words to be clicked.</summary>
    Anchor,

    /// <summary>A part of a picture.</summary>
    Area,

    /// <summary>An element whose data a script makes an address of.</summary>
    Data,
}

namespace Baozhai.Bot.Web;

/// <summary>The web side. Section <c>Web</c>.</summary>
internal sealed class WebOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Web";

    /// <summary>What <c>X-Admin-Key</c> must say to hand in issues over HTTP. Default none: the address does not exist then.</summary>
    public string? AdminKey { get; set; }
}

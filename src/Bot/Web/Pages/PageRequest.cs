using System.Globalization;
using System.Text;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Web.Pages;

/// <summary>What a page knows of the request it answers.</summary>
/// <param name="context">The request.</param>
/// <param name="web">The public address.</param>
/// <param name="alerts">The zone of the papers' days.</param>
/// <param name="time">The clock.</param>
internal sealed class PageRequest(IHttpContextAccessor context, IOptions<WebOptions> web, IOptions<AlertOptions> alerts, TimeProvider time)
{
    /// <summary>The word of the query that chooses a language.</summary>
    public const string LanguageKey = "lang";

    private HttpRequest Request => context.HttpContext?.Request ?? throw new InvalidOperationException("A page is asked for outside of a request.");

    /// <summary>The language asked for by <c>?lang=</c>, or else by the browser.</summary>
    public Language Language => Language.FromHint(Request.Query[LanguageKey].ToString() is { Length: > 0 } chosen ? chosen : BrowserLanguage.Of(Request));

    /// <summary>The public address without a slash at the end; null when it is not set.</summary>
    public string? PublicUrl => string.IsNullOrWhiteSpace(web.Value.PublicUrl) ? null : web.Value.PublicUrl.TrimEnd('/');

    /// <summary>The public address, or the one this request came to.</summary>
    public string Origin => PublicUrl ?? $"{Request.Scheme}://{Request.Host.Value}";

    /// <summary>The present on the clock of the papers.</summary>
    public DateTime Now => TimeZoneInfo.ConvertTime(time.GetUtcNow(), alerts.Value.Zone).DateTime;

    /// <summary>The present day of the papers.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>The head of a page at the address asked for.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="description">What it is about; null for nothing.</param>
    public PageHead Head(string title, string? description = null) => new()
    {
        Language = Language.Code,
        Title = title,
        Description = description,
        Path = Request.Path.ToUriComponent() + Kept(Request.Query),
        PublicUrl = PublicUrl,
    };

    /// <summary>An instant on the clock of the papers.</summary>
    public DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, alerts.Value.Zone).DateTime;

    /// <summary>How old data is, in words; null for what is of today or yesterday.</summary>
    public string? Age(DateOnly? day) => AgeText.Of(day, Today, Language);

    // The language is a matter of who looks, not of what is looked at.
    private static string Kept(IQueryCollection query)
    {
        var kept = new StringBuilder();
        foreach (var (key, value) in query.Where(one => one.Key != LanguageKey))
            kept.Append(CultureInfo.InvariantCulture, $"{(kept.Length == 0 ? '?' : '&')}{Uri.EscapeDataString(key)}={Uri.EscapeDataString(value.ToString())}");
        return kept.ToString();
    }
}

using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Playwright;

namespace Baozhai.Bot.Tests.Web;

/// <summary>Tests of the running program's pages in a browser; what the browser complains of is kept.</summary>
/// <param name="chromium">The browser.</param>
/// <param name="now">The time the program starts at.</param>
/// <param name="settings">What it is told on its command line.</param>
public abstract class BrowserTest(Chromium chromium, string now, params string[] settings) : BotTest(now, settings)
{
    private IBrowser? _browser;

    private protected IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser has not been started.");

    /// <summary>Errors and warnings of pages opened with <see cref="OpenAsync"/>.</summary>
    private protected List<string> Complaints { get; } = [];

    public override async ValueTask InitializeAsync()
    {
        _browser = await chromium.StartAsync();
        await base.InitializeAsync();
    }

    private protected override void AddParts(WebApplicationBuilder builder) => builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");

    private protected string At(string path) => new Uri(Bot.Address, path).ToString();

    private protected async Task<IPage> OpenAsync(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") Complaints.Add($"{path}: {message.Text}");
        };
        page.PageError += (_, error) => Complaints.Add($"{path}: {error}");
        await page.GotoAsync(At(path));
        return page;
    }
}

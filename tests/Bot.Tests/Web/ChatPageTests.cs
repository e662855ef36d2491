using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Tests.Channels.Web;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Baozhai.Bot.Tests.Web;

public sealed class ChatPageTests(Chromium chromium) : IAsyncLifetime
{
    private readonly WebSite _site = new();
    private readonly List<string> _complaints = [];
    private IBrowserContext _context = null!;

    private IPage FirstPage => _context.Pages[0];

    public async ValueTask InitializeAsync()
    {
        var browser = await chromium.StartAsync();
        _site.Conversation.Script = MorningScript.Answer;
        await _site.ListenAsync();
        _context = await browser.NewContextAsync(new BrowserNewContextOptions { Locale = "en-US" });
        await NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_context is not null) await _context.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_newcomer_is_greeted_and_gets_an_answer_to_what_was_typed()
    {
        await Expect(Bubbles("bot").First).ToContainTextAsync("替你读报");

        await TypeAsync("头条 防汛");

        await Expect(Bubbles("me")).ToHaveTextAsync("头条 防汛");
        await Expect(Bubbles("bot").Last.Locator(".item-headline").First).ToHaveTextAsync("湘江株洲站今年首次超警戒水位");
        await Expect(FirstPage.GetByLabel("想看什么")).ToHaveValueAsync("");
        await Expect(FirstPage.Locator("#typing")).ToBeHiddenAsync();
        Assert.All(_site.Conversation.Asked, asked => Assert.Equal("zh-CN", asked.LanguageHint));
        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task A_pressed_chip_shows_its_label_and_says_its_action()
    {
        await FirstPage.GetByRole(AriaRole.Button, new() { Name = "订阅防汛" }).ClickAsync();

        await Expect(Bubbles("me")).ToHaveTextAsync("订阅防汛");
        await Expect(Bubbles("bot").Last).ToContainTextAsync("没有找到“订阅 防汛”");
    }

    [Fact]
    public async Task The_quick_bar_asks_for_the_usual()
    {
        await FirstPage.Locator("#quick").GetByText("头条", new() { Exact = true }).ClickAsync();

        await Expect(Bubbles("bot").Last).ToContainTextAsync("渌口区紧急转移群众");
    }

    [Fact]
    public async Task A_pushed_message_appears_marked_and_once()
    {
        await GreetedAsync();
        var alert = _site.Plan(await ChatAsync(), MorningScript.Alert, Lane.Alert);

        await _site.PushAsync(alert);
        await _site.PushAsync(alert);
        await _site.PushAsync(_site.Plan(await ChatAsync(), "早报来了"));

        await Expect(Bubbles("bot").Nth(1)).ToContainTextAsync("推送快讯");
        await Expect(Bubbles("bot").Nth(1)).ToContainTextAsync("超警戒水位0.96米");
        await Expect(Bubbles("bot").Nth(2)).ToContainTextAsync("早报来了");
        await Expect(Bubbles("bot")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task A_page_that_lost_the_server_says_so_and_then_shows_what_it_missed()
    {
        await GreetedAsync();
        var chat = await ChatAsync();
        await _site.PushAsync(_site.Plan(chat, "之前的"));
        await Expect(Bubbles("bot").Last).ToContainTextAsync("之前的");
        var port = _site.Address.Port;

        await _site.StopAsync();
        await Expect(FirstPage.GetByText("正在重新连接…")).ToBeVisibleAsync();
        await ScreenshotAsync("reconnecting");
        _site.Outbox.Sent(_site.Plan(chat, "断线时的"));
        await _site.ListenAsync(port);

        await Expect(Bubbles("bot").Last).ToContainTextAsync("断线时的", new() { Timeout = 15_000 });
        await Expect(FirstPage.GetByText("正在重新连接…")).ToBeHiddenAsync();
        await Expect(Bubbles("bot")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task What_could_not_be_said_stays_and_can_be_said_again()
    {
        await GreetedAsync();
        await FirstPage.RouteAsync("**/messages", route => route.AbortAsync());
        await TypeAsync("头条 防汛");
        await Expect(FirstPage.Locator(".failure")).ToContainTextAsync("没有连上报摘");
        await FirstPage.ReloadAsync();
        await Expect(Bubbles("me")).ToHaveTextAsync("头条 防汛");

        await FirstPage.UnrouteAsync("**/messages");
        await FirstPage.GetByRole(AriaRole.Button, new() { Name = "重试" }).ClickAsync();

        await Expect(Bubbles("bot").Last).ToContainTextAsync("湘江株洲站");
        await Expect(FirstPage.Locator(".failure")).ToHaveCountAsync(0);
        await Expect(Bubbles("me")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_is_too_long_can_be_changed()
    {
        await GreetedAsync();

        await FirstPage.GetByLabel("想看什么").FillAsync(new string('报', 4001));
        await FirstPage.Keyboard.PressAsync("Enter");
        await Expect(FirstPage.Locator(".failure")).ToContainTextAsync("最多 4000 字");
        await FirstPage.GetByRole(AriaRole.Button, new() { Name = "修改" }).ClickAsync();

        await Expect(FirstPage.GetByLabel("想看什么")).ToHaveValueAsync(new string('报', 4001));
    }

    [Fact]
    public async Task A_reload_shows_what_was_said_before_and_greets_no_second_time()
    {
        await GreetedAsync();
        await TypeAsync("头条 防汛");
        await Expect(Bubbles("bot")).ToHaveCountAsync(2);

        await FirstPage.ReloadAsync();

        await Expect(Bubbles("me")).ToHaveTextAsync("头条 防汛");
        await Expect(Bubbles("bot")).ToHaveCountAsync(2);
        await Expect(Bubbles("bot").Last).ToContainTextAsync("渌口区紧急转移群众");
        Assert.Equal(2, _site.Conversation.Asked.Count);
    }

    [Fact]
    public async Task Two_tabs_of_a_chat_show_the_same()
    {
        await GreetedAsync();
        var other = await NewPageAsync();
        await Expect(other.Locator(".row.bot .bubble:not(.typing)")).ToHaveCountAsync(1);

        await TypeAsync("头条 防汛");
        await _site.PushAsync(_site.Plan(await ChatAsync(), "早报来了"));

        foreach (var page in new[] { FirstPage, other })
        {
            await Expect(page.Locator(".row.me .bubble")).ToHaveTextAsync("头条 防汛");
            await Expect(page.Locator(".row.bot .bubble:not(.typing)")).ToHaveCountAsync(3);
        }
    }

    [Fact]
    public async Task Nothing_that_is_said_becomes_HTML()
    {
        const string Hostile = "<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script>&lt;";
        await GreetedAsync();
        _site.Conversation.Script = _ =>
            [new Reply { Parts = [new HeadingPart(Hostile), new TextPart(Hostile), new ItemPart(1, Hostile, Hostile, Hostile, [new TextMark(0, 10)])], Buttons = [[new(Hostile, "x")]] }];

        await TypeAsync(Hostile);
        await Expect(Bubbles("me")).ToHaveTextAsync(Hostile);
        await Expect(FirstPage.Locator(".item-note")).ToHaveTextAsync(Hostile);
        await Expect(FirstPage.Locator(".item-text")).ToHaveTextAsync(Hostile);
        await Expect(FirstPage.Locator(".item-text mark")).ToHaveTextAsync(Hostile[..10]);
        await FirstPage.ReloadAsync();

        await Expect(FirstPage.Locator(".row .chip").Last).ToHaveTextAsync(Hostile);
        Assert.Equal(0, await FirstPage.Locator("#log img, #log script").CountAsync());
        Assert.Equal("报摘", await FirstPage.TitleAsync());
    }

    [Fact]
    public async Task A_long_answer_is_shown_from_its_top_and_a_message_does_not_take_its_reader_away()
    {
        await GreetedAsync();
        _site.Conversation.Script = _ =>
            [Reply.Of("开头"), .. Enumerable.Range(1, 30).Select(line => Reply.Of($"第{line}段")), Reply.Of("结尾")];

        await TypeAsync("全文 1");
        await Expect(Bubbles("bot").Nth(1)).ToBeInViewportAsync(new() { Ratio = 1 });
        await _site.PushAsync(_site.Plan(await ChatAsync(), "早报来了"));

        await Expect(FirstPage.GetByText("有新消息")).ToBeVisibleAsync();
        await Expect(Bubbles("bot").Nth(1)).ToBeInViewportAsync(new() { Ratio = 1 });
        await FirstPage.GetByText("有新消息").ClickAsync();
        await Expect(Bubbles("bot").Last).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(FirstPage.GetByText("有新消息")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Enter_while_composing_a_word_sends_nothing()
    {
        await GreetedAsync();
        var input = FirstPage.GetByLabel("想看什么");
        await input.FillAsync("touti");

        await input.EvaluateAsync("box => box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))");
        await input.EvaluateAsync("box => box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }))");

        await Expect(input).ToHaveValueAsync("touti");
        await Expect(Bubbles("me")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("desktop", 1280, 800, ColorScheme.Light)]
    [InlineData("desktop", 1280, 800, ColorScheme.Dark)]
    [InlineData("phone", 390, 844, ColorScheme.Light)]
    [InlineData("phone", 390, 844, ColorScheme.Dark)]
    [InlineData("small", 320, 568, ColorScheme.Light)]
    public async Task The_page_fits_its_screen(string name, int width, int height, ColorScheme scheme)
    {
        await FirstPage.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await FirstPage.SetViewportSizeAsync(width, height);
        await GreetedAsync();
        await ScreenshotAsync($"{name}-{scheme}-1");
        await TypeAsync("头条 防汛");
        await Expect(Bubbles("bot")).ToHaveCountAsync(2);
        await ScreenshotAsync($"{name}-{scheme}-2");
        await TypeAsync("https://example.org/" + new string('w', 120));
        await Expect(Bubbles("bot")).ToHaveCountAsync(3);
        await _site.PushAsync(_site.Plan(await ChatAsync(), MorningScript.Alert, Lane.Alert));
        await Expect(Bubbles("bot")).ToHaveCountAsync(4);
        await FirstPage.RouteAsync("**/messages", route => route.AbortAsync());
        await TypeAsync("湘江水位\n现在多少?");
        await Expect(FirstPage.Locator(".failure")).ToBeVisibleAsync();
        await ScreenshotAsync($"{name}-{scheme}-3");

        Assert.Equal(width, await FirstPage.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal(height, await FirstPage.EvaluateAsync<int>("document.documentElement.scrollHeight"));
        Assert.True(await FirstPage.EvaluateAsync<bool>("(box => box.scrollWidth <= box.clientWidth)(document.getElementById('scroll'))"));
        await Expect(FirstPage.GetByLabel("想看什么")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    private async Task<IPage> NewPageAsync()
    {
        var page = await _context.NewPageAsync();
        page.Console += (_, message) => _complaints.Add(message.Text);
        page.PageError += (_, error) => _complaints.Add(error);
        await page.GotoAsync(new Uri(_site.Address, "chat").ToString());
        return page;
    }

    private ILocator Bubbles(string who) => FirstPage.Locator($".row.{who} .bubble:not(.typing)");

    private Task GreetedAsync() => Expect(Bubbles("bot")).ToHaveCountAsync(1);

    private Task<string> ChatAsync() => FirstPage.EvaluateAsync<string>("JSON.parse(localStorage.getItem('baozhai.chat'))");

    private async Task TypeAsync(string text)
    {
        await FirstPage.GetByLabel("想看什么").FillAsync(text);
        await FirstPage.GetByLabel("想看什么").PressAsync("Enter");
    }

    private Task<byte[]> ScreenshotAsync(string name) =>
        FirstPage.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "TestResults", $"{name}.png") });
}

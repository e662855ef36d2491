using System.Net;
using Baozhai.Bot.Operators.Desk;
using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Web.Desk;

/// <summary>Who comes to the desk, and who does not.</summary>
public sealed class DoorTests() : BotTest("2026-07-01T07:00+08:00", DeskVisitor.Setting)
{
    private static readonly string[] Pages = ["/desk", "/desk/issues/1", "/desk/stories/1", "/desk/events"];

    private DeskVisitor Visitor => field ??= new DeskVisitor(Bot.Http);

    [Fact]
    public async Task Without_the_key_no_page_shows_anything_and_each_leads_to_the_log_in()
    {
        foreach (var path in Pages)
        {
            using var response = await Visitor.GetAsync(path);
            Assert.Equal(HttpStatusCode.Found, response.StatusCode);
            Assert.Equal($"/desk/enter?back={Uri.EscapeDataString(path)}", response.Headers.Location?.ToString());
            Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task The_key_opens_the_desk_with_a_cookie_that_scripts_and_other_sites_do_not_get()
    {
        using var response = await Visitor.EnterAsync(back: "/desk/stories/1");

        Assert.Equal((HttpStatusCode.Found, "/desk/stories/1"), (response.StatusCode, response.Headers.Location?.ToString()));
        var cookie = response.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("desk=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.Contains("path=/desk", cookie, StringComparison.Ordinal);
        using var page = await Visitor.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("no-store", page.Headers.CacheControl?.ToString());
        Assert.Contains("default-src 'none'", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Contains("王编辑", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_TLS_the_cookie_goes_over_TLS_only()
    {
        Bot.Http.BaseAddress = new Uri("https://localhost");
        using var response = await Visitor.EnterAsync();

        Assert.All(response.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("secure", cookie, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_of_the_desk_is_not_compressed_and_a_page_for_readers_is()
    {
        (await Visitor.EnterAsync()).Dispose();
        Bot.Http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");

        using var desk = await Visitor.GetAsync("/desk");
        using var front = await Visitor.GetAsync("/");

        Assert.Empty(desk.Content.Headers.ContentEncoding);
        Assert.Equal(["br"], front.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a-key-of-the-edito")]
    [InlineData("A-KEY-OF-THE-EDITOR")]
    public async Task A_wrong_key_opens_nothing(string key)
    {
        using var response = await Visitor.EnterAsync(key);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.DoesNotContain("desk", Visitor.Cookies.Keys);
    }

    [Fact]
    public async Task Who_tries_keys_is_held_off_for_some_minutes_also_with_the_right_one()
    {
        for (var i = 0; i < 8; i++) (await Visitor.EnterAsync($"guess {i}")).Dispose();

        using var ninth = await Visitor.EnterAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, ninth.StatusCode);
        Assert.DoesNotContain("desk", Visitor.Cookies.Keys);

        Bot.Clock.Advance(TimeSpan.FromMinutes(5));
        using var later = await Visitor.EnterAsync();
        Assert.Equal(HttpStatusCode.Found, later.StatusCode);
    }

    [Fact]
    public async Task A_log_in_that_no_form_of_this_site_asked_for_is_refused()
    {
        using var bare = await Visitor.SendAsync("/desk/enter", new() { ["key"] = DeskVisitor.Key });
        var token = DeskVisitor.TokenIn(await Visitor.ReadAsync("/desk/enter"));
        using var elsewhere = await Visitor.SendAsync("/desk/enter", new() { ["key"] = DeskVisitor.Key, ["token"] = token }, origin: "https://evil.example");

        Assert.Equal(HttpStatusCode.Forbidden, bare.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, elsewhere.StatusCode);
        Assert.DoesNotContain("desk", Visitor.Cookies.Keys);
    }

    [Fact]
    public async Task A_log_in_with_more_fields_than_a_form_has_is_too_large_and_no_fault()
    {
        var fields = Enumerable.Range(0, 2000).ToDictionary(number => $"f{number}", _ => "x");

        using var response = await Visitor.SendAsync("/desk/enter", fields);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example/desk")]
    [InlineData("//evil.example/desk")]
    [InlineData("/desk/enter")]
    [InlineData("/desk\\evil.example")]
    [InlineData("/desk/株洲")]
    public async Task A_log_in_leads_to_pages_of_the_desk_alone(string back)
    {
        using var response = await Visitor.EnterAsync(back: back);

        Assert.Equal("/desk", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_form_without_the_token_of_its_session_changes_nothing()
    {
        (await Visitor.EnterAsync()).Dispose();
        var other = new DeskVisitor(Bot.Http);
        (await other.EnterAsync()).Dispose();
        var foreign = DeskVisitor.TokenIn(await other.ReadAsync("/desk"));
        var own = DeskVisitor.TokenIn(await Visitor.ReadAsync("/desk"));
        Assert.NotEqual(foreign, own);

        foreach (var path in (string[])["/desk/leave", "/desk/stories/1", "/desk/stories/1/back"])
        {
            foreach (var token in (string[])["", "x", foreign])
            {
                using var response = await Visitor.SendAsync(path, new() { ["token"] = token, ["title"] = "被改掉的标题" });
                Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            }

            using var foreignSite = await Visitor.SendAsync(path, new() { ["token"] = own, ["title"] = "被改掉的标题" }, origin: "https://evil.example");
            Assert.Equal(HttpStatusCode.Forbidden, foreignSite.StatusCode);
        }

        Assert.Empty(await Bot.Services.GetRequiredService<IDeskBook>().CorrectedAsync(0, 10, TestContext.Current.CancellationToken));
        using var still = await Visitor.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Fact]
    public async Task A_session_that_was_left_is_over_also_for_who_kept_its_cookie()
    {
        (await Visitor.EnterAsync()).Dispose();
        var cookie = Visitor.Cookies["desk"];

        using var left = await Visitor.FillAsync("/desk", "/desk/leave");
        Visitor.Cookies["desk"] = cookie;
        using var again = await Visitor.GetAsync("/desk");

        Assert.Equal("/desk/enter", left.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Found, again.StatusCode);
    }

    [Fact]
    public async Task A_session_ends_an_hour_after_the_last_page_and_twelve_hours_after_the_log_in()
    {
        (await Visitor.EnterAsync()).Dispose();
        for (var i = 0; i < 15; i++)
        {
            Bot.Clock.Advance(TimeSpan.FromMinutes(45));
            using var used = await Visitor.GetAsync("/desk");
            Assert.Equal(HttpStatusCode.OK, used.StatusCode);
        }

        Bot.Clock.Advance(TimeSpan.FromMinutes(50));
        using var long12 = await Visitor.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.Found, long12.StatusCode);

        (await Visitor.EnterAsync()).Dispose();
        Bot.Clock.Advance(TimeSpan.FromMinutes(60));
        using var idle = await Visitor.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.Found, idle.StatusCode);
        using var form = await Visitor.SendAsync("/desk/stories/1", new() { ["token"] = "x" });
        Assert.Equal(HttpStatusCode.Forbidden, form.StatusCode);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("3f2a90c1..1782860400.1782860400.")]
    [InlineData("3f2a90c1..1782860400.1782860400.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("....")]
    public async Task A_cookie_of_ones_own_making_opens_nothing(string cookie)
    {
        Visitor.Cookies["desk"] = cookie;

        using var response = await Visitor.GetAsync("/desk");

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
    }

    [Fact]
    public async Task Log_ins_and_log_outs_are_in_the_list_with_the_name_given()
    {
        (await Visitor.EnterAsync(name: "\u202e王\n编辑很长很长的名字一直写到二十个字以后还不停")).Dispose();
        (await Visitor.FillAsync("/desk", "/desk/leave")).Dispose();

        var entries = await Bot.Services.GetRequiredService<IDeskBook>().EntriesAsync(0, 10, TestContext.Current.CancellationToken);

        Assert.Equal([DeskDeed.Left, DeskDeed.Entered], entries.Select(entry => entry.What));
        Assert.Matches("^王编辑很长很长的名字一直写到二十个字以后·[0-9a-f]{8}$", entries[0].Who);
        Assert.Equal(entries[0].Who, entries[1].Who);
    }
}

/// <summary>Without a key there is no desk.</summary>
public sealed class NoDeskTests() : BotTest("2026-07-01T07:00+08:00")
{
    [Theory]
    [InlineData("/desk")]
    [InlineData("/desk/enter")]
    [InlineData("/desk/stories/1")]
    public async Task Without_a_key_in_the_settings_there_is_no_desk(string path)
    {
        using var page = await Bot.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("key", "")]);
        using var posted = await Bot.Http.PostAsync(new Uri("/desk/enter", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
    }
}

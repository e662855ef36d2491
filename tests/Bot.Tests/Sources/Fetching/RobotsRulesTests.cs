using Baozhai.Bot.Sources.Fetching;

namespace Baozhai.Bot.Tests.Sources.Fetching;

/// <summary>The examples of RFC 9309, 5, and what sites write beside them.</summary>
public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /private/", "/private/a.htm", false)]
    [InlineData("User-agent: *\nDisallow: /private/", "/public/a.htm", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: *.gif$", "/a/b.gif", false)]
    [InlineData("User-agent: *\nDisallow: *.gif$", "/a/b.gif?x", true)]
    [InlineData("User-agent: *\nDisallow: /a*z/c", "/abz/c/d", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /a/b\nAllow: /a", "/a/b/c", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: Baozhai\nDisallow: /\n\nUser-agent: *\nDisallow:", "/a", false)]
    [InlineData("User-agent: OtherBot\nDisallow: /\n\nUser-agent: *\nDisallow: /x", "/a", true)]
    [InlineData("User-agent: OtherBot\nUser-agent: baozhai\nDisallow: /x # 不要抓\n", "/x/1", false)]
    [InlineData("Disallow: /\nUser-agent: *\nAllow: /", "/a", true)]
    [InlineData("<html><body>404</body></html>", "/a", true)]
    [InlineData("", "/a", true)]
    public void The_longest_rule_of_the_own_group_decides(string text, string path, bool allows) => Assert.Equal(allows, RobotsRules.Parse(text, "Baozhai").Allows(path));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    [InlineData("User-agent: Baozhai\nDisallow: /x\nUser-agent: *\nCrawl-delay: 9", null)]
    public void The_pause_is_that_of_the_own_group(string text, double? seconds) => Assert.Equal(seconds, RobotsRules.Parse(text, "Baozhai").Pause?.TotalSeconds);
}

using Baozhai.Bot.Cli;

namespace Baozhai.Bot.Tests.Cli;

public sealed class SettingsTests
{
    [Fact]
    public void Settings_go_to_the_configuration_and_words_to_the_verb()
    {
        var (words, settings) = Settings.Split(["read", "page.txt", "--json", "--Digest:FreshDays=5", "--urls", "http://127.0.0.1:1"]);

        Assert.Equal(["read", "page.txt", "--json"], words);
        Assert.Equal(["--Digest:FreshDays=5", "--urls=http://127.0.0.1:1"], settings);
    }

    [Fact]
    public void An_option_with_a_value_is_no_setting() => Assert.Equal(["digest", "--date=2024-06-27"], Settings.Split(["digest", "--date=2024-06-27"]).Words);
}

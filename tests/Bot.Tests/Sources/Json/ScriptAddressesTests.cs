using Baozhai.Bot.Sources.Json;

namespace Baozhai.Bot.Tests.Sources.Json;

public sealed class ScriptAddressesTests
{
    private static readonly DateOnly Day = new(2024, 6, 27);

    [Theory]
    [InlineData("var root='/mz';fetch(root+'/api/newest')", "/mz/api/newest")]
    [InlineData("$.get(\"/data/newestPaper.json\", show)", "/data/newestPaper.json")]
    public void An_address_without_a_gap_is_read_with_the_value_before_it(string script, string address) =>
        Assert.Contains(ScriptAddresses.Of(script), found => found.Gap is null && found.Before == address);

    [Theory]
    [InlineData("fetch('/szb/' + day.replace(/-/g, '/') + '/index.json')", "/szb/2024/06/27/index.json")]
    [InlineData("axios.get(`/api/paper?date=${this.day}`)", "/api/paper?date=2024-06-27")]
    public void A_gap_for_a_day_is_filled_in_the_form_that_the_script_gives_it(string script, string address) =>
        Assert.Equal(address, ScriptAddresses.Of(script).SelectMany(found => found.OfDay(Day)).First());

    [Fact]
    public void A_gap_for_a_number_is_that_of_a_story() => Assert.True(Assert.Single(ScriptAddresses.Of("get('/api/article?id=' + item.id)")).TakesId);

    [Theory]
    [InlineData("")]
    [InlineData("'/a' + '/b' + \"\\\"")]
    [InlineData("var a = '/static/app.css'; location.href = '/index.html';")]
    public void Other_scripts_have_no_address_of_data(string script) => Assert.Empty(ScriptAddresses.Of(script));
}

using Baozhai.Bot.Alerts;
using Baozhai.Newsroom.Alerts;
using Microsoft.Extensions.Configuration;

namespace Baozhai.Bot.Tests.Alerts;

public sealed class AlertKindsTests
{
    [Fact]
    public void Unless_set_what_destroys_within_hours_is_pushed() => Assert.Equal(
        [DangerKind.Heat, DangerKind.Drought, DangerKind.Epidemic, DangerKind.Pollution],
        Enum.GetValues<DangerKind>().Where(kind => !Read().Hold(kind)));

    [Theory]
    [InlineData("Alerts:Kinds", "Flood, heat，Epidemic")]
    [InlineData("Alerts:Kinds:0", "flood", "Alerts:Kinds:1", "Heat", "Alerts:Kinds:2", "EPIDEMIC")]
    public void A_list_and_a_text_with_commas_are_read_whatever_the_case(params string[] keys) => Assert.Equal(
        [DangerKind.Flood, DangerKind.Heat, DangerKind.Epidemic], Read(keys).Pushed.Order());

    [Theory]
    [InlineData("Flood,Flud", "Flud")]
    [InlineData("None", "None")]
    [InlineData("3", "3")]
    public void A_name_that_is_no_kind_is_told(string value, string wrong) => Assert.Equal(wrong, Read("Alerts:Kinds", value).Wrong);

    [Fact]
    public void Nothing_at_all_is_refused_with_what_to_do()
    {
        var options = new AlertOptions { Kinds = Read("Alerts:Kinds", "") };

        Assert.Contains("Alerts:Kinds is empty", new AlertOptionsValidation().Validate(null, options).FailureMessage, StringComparison.Ordinal);
    }

    private static AlertKinds Read(params string[] keys) => AlertKinds.Read(
        new ConfigurationBuilder().AddInMemoryCollection(keys.Chunk(2).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]))).Build().GetSection("Alerts:Kinds"));
}

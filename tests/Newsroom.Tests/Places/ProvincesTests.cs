using Baozhai.Newsroom.Places;

namespace Baozhai.Newsroom.Tests.Places;

public sealed class ProvincesTests
{
    [Theory]
    [InlineData("株洲日报", null, "湖南")]
    [InlineData("三峡晚报", null, "湖北")]
    [InlineData("闽南日报", null, "福建")]
    [InlineData("无名日报", "CN 35-0099", "福建")]
    [InlineData("株洲日报", "43-0006", "湖南")]
    [InlineData(null, "51—0012", "四川")]
    public void A_paper_is_of_the_province_of_its_serial_or_its_name(string? paper, string? serial, string province) => Assert.Equal(province, Provinces.Of(paper, serial));

    [Theory]
    [InlineData("海州日报", null)]
    [InlineData(null, null)]
    [InlineData("", "99-0001")]
    public void A_paper_that_tells_neither_is_of_none(string? paper, string? serial) => Assert.Null(Provinces.Of(paper, serial));
}

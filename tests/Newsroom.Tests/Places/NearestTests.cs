using Baozhai.Newsroom.Places;

namespace Baozhai.Newsroom.Tests.Places;

public sealed class NearestTests
{
    private static readonly Gazetteer Invented = Gazetteer.Parse("""{"places":[{"name":"上河县","at":[27.0,113.0]},{"name":"临河市","at":[27.0,114.0]},{"name":"白沙镇"}]}""");

    [Fact]
    public void The_nearest_seat_comes_first_with_its_distance()
    {
        var near = Invented.Nearest(27, 113.1, 5);

        Assert.Equal(["上河县", "临河市"], near.Select(place => place.Name));
        // A degree of longitude is 99 km there.
        Assert.InRange(near[0].Kilometres, 9.8, 10);
        Assert.InRange(near[1].Kilometres, 88, 90);
    }

    [Fact]
    public void No_more_than_asked_for() => Assert.Single(Invented.Nearest(0, 0, 1));

    [Theory]
    [InlineData("""{"places":[{"name":"上河县","at":"north"}]}""")]
    [InlineData("""{"places":[{"name":"上河县","at":[27]}]}""")]
    [InlineData("""{"places":[{"name":"上河县","at":[127,113]}]}""")]
    public void A_seat_that_is_no_point_is_named(string json) => Assert.Contains("上河县", Assert.Throws<FormatException>(() => Gazetteer.Parse(json)).Message, StringComparison.Ordinal);
}

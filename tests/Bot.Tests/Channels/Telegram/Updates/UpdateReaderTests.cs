using Baozhai.Bot.Channels.Telegram.Updates;

namespace Baozhai.Bot.Tests.Channels.Telegram.Updates;

public sealed class UpdateReaderTests
{
    [Theory]
    [InlineData("""{"update_id":5,"message":"?"}""", 5)]
    [InlineData("""{"update_id":5000000000,"message":{"message_id":1}}""", 5000000000)]
    [InlineData("""{"update_id":5,"message":{"message_id":5000000000}}""", 5)]
    [InlineData("""{"update_id":5,"message":{"text":7}}""", 5)]
    [InlineData("""{"update_id":5,"message":{"text":"\ud800"}}""", 5)]
    [InlineData("""{"update_id":5,"message":{"date":99999999999999}}""", 5)]
    [InlineData("""{"update_id":5,"message":{"date":-1}}""", 5)]
    [InlineData("""{"update_id":5,"message":{"forward_origin":{"type":"of next year"}}}""", 5)]
    [InlineData("""{"update_id":5,"my_chat_member":{"new_chat_member":{"status":"of next year"}}}""", 5)]
    public void Of_one_that_cannot_be_read_the_number_is_known_and_the_place_but_nothing_that_was_said(string update, long number)
    {
        var read = UpdateReader.Read(update)!;

        Assert.Equal((number, null), (read.Number, read.Update));
        Assert.Matches(@"^(\$[a-z_.]+|[A-Za-z]+Exception)$", read.Trouble);
    }

    [Theory]
    [InlineData("""{"update_id":5}""")]
    [InlineData("""{"update_id":"5"}""")]
    [InlineData("""{"update_id":5,"something_of_next_year":{"x":1},"message":null}""")]
    [InlineData("""{"update_id":5,"message":{"chat":{"id":1,"type":"of next year","new":1},"entities":[{"type":"of next year","offset":0,"length":1}],"new":{}}}""")]
    public void Kinds_and_fields_of_a_later_Bot_API_are_passed_over(string update) =>
        Assert.Equal((5, 5), (UpdateReader.Read(update)!.Number, UpdateReader.Read(update)!.Update!.Id));

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[5]")]
    [InlineData("5")]
    [InlineData("water")]
    [InlineData("""{"update_id":null}""")]
    [InlineData("""{"update_id":-5}""")]
    [InlineData("""{"update_id":1.5}""")]
    [InlineData("""{"update_id":[5]}""")]
    [InlineData("""{"update_id":9223372036854775807}""")]
    [InlineData("""{"update_id":99999999999999999999}""")]
    public void What_has_no_number_is_no_update(string text) => Assert.Null(UpdateReader.Read(text));
}

using LiteDB;

namespace Baozhai.Bot.Storage.LiteDb;

/// <summary>How documents are written: enumerations as numbers, instants as Unix milliseconds, nothing where there is nothing.</summary>
internal static class LiteMapping
{
    /// <summary>The mapper of every store.</summary>
    public static BsonMapper Mapper { get; } = Make();

    private static BsonMapper Make()
    {
        var mapper = new BsonMapper { EmptyStringToNull = false, TrimWhitespace = false, SerializeNullValues = false, EnumAsInteger = true };
        mapper.RegisterType(instant => new BsonValue(instant.ToUnixTimeMilliseconds()), value => DateTimeOffset.FromUnixTimeMilliseconds(value.AsInt64));
        return mapper;
    }
}

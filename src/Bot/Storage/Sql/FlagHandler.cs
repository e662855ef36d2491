using System.Data;
using System.Globalization;
using Dapper;

namespace Baozhai.Bot.Storage.Sql;

/// <summary>Flags are kept as 0 and 1, which every engine compares with numbers.</summary>
internal sealed class FlagHandler : SqlMapper.TypeHandler<bool>
{
    /// <inheritdoc />
    public override void SetValue(IDbDataParameter parameter, bool value)
    {
        parameter.DbType = DbType.Int64;
        parameter.Value = value ? 1L : 0L;
    }

    /// <inheritdoc />
    public override bool Parse(object value) => Convert.ToBoolean(value, CultureInfo.InvariantCulture);
}

using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Profiles;

/// <summary>Keeps one picture for each operator.</summary>
internal sealed class PictureStore(HubDbContext database, HubDirectory directory, Presence presence)
{
    private const int VersionBytes = 6;

    /// <summary>Finds an operator's picture; null when they have none.</summary>
    public Task<byte[]?> FindAsync(OperatorId id, CancellationToken cancellationToken) =>
        database.Pictures.Where(row => row.Operator == id.Value).Select(row => row.Png).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Keeps a picture in place of the one before.</summary>
    /// <param name="id">Whose.</param>
    /// <param name="png">The picture; null to have none.</param>
    /// <param name="cancellationToken">Ends it; nothing has changed then.</param>
    public async Task KeepAsync(OperatorId id, byte[]? png, CancellationToken cancellationToken)
    {
        var known = await database.Pictures.FirstOrDefaultAsync(row => row.Operator == id.Value, cancellationToken);
        var person = await database.Operators.FirstAsync(row => row.Id == id.Value, cancellationToken);
        if (png is null)
        {
            database.Pictures.RemoveRange(known is null ? [] : [known]);
        }
        else if (known is null)
        {
            database.Pictures.Add(new() { Operator = id.Value, Png = png });
        }
        else
        {
            known.Png = png;
        }

        person.Picture = png is null ? null : Convert.ToHexStringLower(SHA256.HashData(png).AsSpan(0, VersionBytes));
        await database.SaveChangesAsync(cancellationToken);
        await directory.RefreshAsync(cancellationToken);
        presence.Tell(id);
    }
}

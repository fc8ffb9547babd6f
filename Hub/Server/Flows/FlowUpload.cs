using Omnichannel.BotFlows.Definition;

namespace Omnichannel.Hub.Flows;

/// <summary>Reads the body of a request that is a flow file.</summary>
internal static class FlowUpload
{
    private const int Chunk = 16_384;

    /// <summary>Reads the body.</summary>
    /// <returns>Null when it is larger than a flow may be.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > FlowLimits.FileBytes)
        {
            return null;
        }

        using var file = new MemoryStream();
        var buffer = new byte[Chunk];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (file.Length + read > FlowLimits.FileBytes)
            {
                return null;
            }

            file.Write(buffer, 0, read);
        }

        return file.ToArray();
    }
}

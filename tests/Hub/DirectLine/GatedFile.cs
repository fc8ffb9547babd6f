namespace Omnichannel.Tests.Hub.DirectLine;

/// <summary>A file of which one half is on its way, and the other when the test says so.</summary>
internal sealed class GatedFile : HttpContent
{
    private readonly byte[] _bytes;
    private readonly TaskCompletionSource _rest = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public GatedFile(byte[] bytes, string type)
    {
        _bytes = bytes;
        Headers.ContentType = new(type);
    }

    /// <summary>The parts of an upload that has this file alone.</summary>
    public MultipartFormDataContent AsForm(string name) => new() { { this, "file", name } };

    /// <summary>Sends the other half.</summary>
    public void Release() => _rest.TrySetResult();

    /// <summary>Waits until the hub is in the middle of it.</summary>
    public static async Task BegunAsync(HubHost hub)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Visits.Now);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (hub.FilesOnDisk() == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, patience.Token);
        }
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        var half = _bytes.Length / 2;
        await stream.WriteAsync(_bytes.AsMemory(0, half));
        await stream.FlushAsync();
        await _rest.Task;
        await stream.WriteAsync(_bytes.AsMemory(half));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}

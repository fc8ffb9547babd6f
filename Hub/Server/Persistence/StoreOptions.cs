using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Omnichannel.Hub.Persistence;

/// <summary>Where and how the hub keeps its data. Section <c>Store</c>.</summary>
public sealed class StoreOptions
{
    /// <summary>Gets or sets the data folder: database, attachments, keys, lock.</summary>
    /// <value>A path; the default, empty, means <c>omnichannel</c> in the user's local application data.</value>
    public string Folder { get; set; } = "";

    /// <summary>Gets or sets how many commits may share one transaction.</summary>
    /// <value>1 to 1,024; the default is 256.</value>
    [Range(1, 1024)]
    public int BatchSize { get; set; } = 256;

    /// <summary>Gets or sets how many commits may wait for the writer before new ones are refused.</summary>
    /// <value>16 to 65,536; the default is 4,096.</value>
    [Range(16, 65536)]
    public int QueueCapacity { get; set; } = 4096;
}

/// <summary>Checks <see cref="StoreOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class StoreOptionsValidator : IValidateOptions<StoreOptions>;

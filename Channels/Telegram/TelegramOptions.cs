using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Omnichannel.Channels.Telegram;

/// <summary>How the hub speaks with Telegram; section <c>Telegram</c>.</summary>
public sealed class TelegramOptions : IValidatableObject
{
    /// <summary>Gets or sets the address of the Bot API server, without a path's last slash. Default <c>https://api.telegram.org</c>.</summary>
    /// <remarks>A server of one's own on a private address must stand in <c>SafeHttp:AllowedTargets</c> too.</remarks>
    [Required]
    public string ApiUrl { get; set; } = "https://api.telegram.org";

    /// <summary>Gets or sets how long Telegram may hold a question for new messages open. 00:00:00 to 00:00:50; default 00:00:30.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:50")]
    public TimeSpan PollTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets how long sending a file may take. 00:00:01 to 00:10:00; default 00:01:00.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan UploadDeadline { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets or sets how many messages one bot sends in a second over all chats. 1 to 1,000; default 30.</summary>
    [Range(1, 1000)]
    public int PerSecond { get; set; } = 30;

    /// <summary>Gets or sets how many messages one chat takes at once, after which it takes one in a second. 1 to 20; default 4.</summary>
    [Range(1, 20)]
    public int ChatBurst { get; set; } = 4;

    internal bool IsOfficial => Uri.TryCreate(ApiUrl, UriKind.Absolute, out var url) && url.Host == "api.telegram.org";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var isFit = Uri.TryCreate(ApiUrl, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            && url.Query.Length + url.Fragment.Length + url.UserInfo.Length == 0 && !ApiUrl.EndsWith('/');
        return isFit ? [] : [new("ApiUrl must be an address such as https://api.telegram.org, without a slash at the end.", [nameof(ApiUrl)])];
    }
}

/// <summary>Stops the start when a value of <see cref="TelegramOptions"/> is out of range.</summary>
[OptionsValidator]
public sealed partial class TelegramOptionsValidator : IValidateOptions<TelegramOptions>;

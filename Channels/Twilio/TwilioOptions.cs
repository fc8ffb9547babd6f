using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Omnichannel.Channels.Twilio;

/// <summary>Where Twilio's interfaces are; section <c>Twilio</c>. Another region has other addresses.</summary>
public sealed class TwilioOptions : IValidatableObject
{
    /// <summary>Gets or sets the address for messages, files and numbers, without a slash at its end. Default <c>https://api.twilio.com</c>.</summary>
    [Required]
    public string ApiUrl { get; set; } = "https://api.twilio.com";

    /// <summary>Gets or sets the address for templates, without a slash at its end. Default <c>https://content.twilio.com</c>.</summary>
    [Required]
    public string ContentUrl { get; set; } = "https://content.twilio.com";

    /// <summary>Gets or sets the address for WhatsApp senders and typing, without a slash at its end. Default <c>https://messaging.twilio.com</c>.</summary>
    [Required]
    public string MessagingUrl { get; set; } = "https://messaging.twilio.com";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        new[] { (nameof(ApiUrl), ApiUrl), (nameof(ContentUrl), ContentUrl), (nameof(MessagingUrl), MessagingUrl) }
            .Where(address => !IsAddress(address.Item2))
            .Select(address => new ValidationResult($"{address.Item1} must be scheme and host without a slash at its end, as in https://api.twilio.com.", [address.Item1]));

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" && url.UserInfo.Length == 0 && url.GetLeftPart(UriPartial.Authority) == text;
}

/// <summary>Stops the start when an address of <see cref="TwilioOptions"/> is none.</summary>
[OptionsValidator]
public sealed partial class TwilioOptionsValidator : IValidateOptions<TwilioOptions>;
